namespace XenModeKB.Tests.Dataset;

/// <summary>A dataset about kettles and fuels: nothing in the generator knows these words.</summary>
internal static class Kettle
{
    public const string Schema = "input/data/schemas/kettles.json";
    public const string Copper = "input/data/kettles/copper.yml";
    public const string Steel = "input/data/kettles/steel.yml";
    public const string Table = "input/data/tables/heat.yml";

    public static (string Path, string Text)[] Files { get; } =
    [
        (Schema, KettleSchema),
        ("input/data/schemas/fuels.json", """
            {
              "x-kb-collection": {"label": {"pt-BR": "Combustíveis", "en": "Fuels"}, "singular": {"pt-BR": "Combustível", "en": "Fuel"}, "order": 2},
              "type": "object", "required": ["name"], "additionalProperties": false,
              "properties": {"name": {"$ref": "common.json#/$defs/localized"}}
            }
            """),
        ("input/data/fuels/gas.yml", """
            name: {pt-BR: Gás, en: Gas}
            """),
        ("input/data/fuels/wood.yml", """
            name: {pt-BR: Lenha, en: Wood}
            """),
        (Copper, CopperText),
        (Steel, """
            name: {pt-BR: Aço, en: Steel}
            order: 2
            heat: {value: fast, cite: [maker], checked: 2026-11-01, certainty: inferred}
            handle: hot
            made: 2010
            parent: [copper]
            burns:
              gas: {value: unknown, checked: 2026-11-02, certainty: verified}
              wood: {value: {pt-BR: Com fumaça, en: With smoke}, cite: [shop], checked: 2026-11-02, certainty: verified}
            """),
        (Table, """
            title: {pt-BR: Calor, en: Heat}
            caption: {pt-BR: Que calor, en: What heat}
            description: {pt-BR: Como esquentam., en: How they heat.}
            rows: {collection: kettles}
            columns:
              - field: heat
              - field: litres
              - claims_by: burns
            """),
        ("input/data/pictures/kinds.yml", """
            kind: spectrum
            title: {pt-BR: Tipos, en: JsonTypes}
            description: {pt-BR: Uma grade., en: A grid.}
            collection: kettles
            fields: [heat]
            """),
    ];

    private const string KettleSchema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "x-kb-collection": {"label": {"pt-BR": "Chaleiras", "en": "Kettles"}, "singular": {"pt-BR": "Chaleira", "en": "Kettle"}, "order": 1, "compare": true},
          "x-kb-contradictions": [
            {"if": {"heat": ["fast"]}, "then": {"handle": ["cold"]}, "message": "A fast kettle has a cold handle.", "except": ["steel"]},
            {"ascending": ["made", "sold"], "message": "Made before sold."},
            {"field": "made", "parent": "parent", "message": "Not older than its parent."}
          ],
          "type": "object",
          "required": ["name", "heat"],
          "additionalProperties": false,
          "properties": {
            "name": {"$ref": "common.json#/$defs/localized"},
            "order": {"$ref": "common.json#/$defs/order"},
            "summary": {"$ref": "common.json#/$defs/localized"},
            "notes": {"$ref": "common.json#/$defs/notes"},
            "id": {"x-kb-type": "id", "type": "string"},
            "heat": {"x-kb-label": {"pt-BR": "Calor", "en": "Heat"}, "$ref": "#/$defs/heat-claim"},
            "handle": {"x-kb-label": {"pt-BR": "Cabo", "en": "Handle"}, "type": "string", "enum": ["cold", "hot"]},
            "litres": {"x-kb-label": {"pt-BR": "Litros", "en": "Litres"}, "x-kb-unit": {"pt-BR": "l", "en": "l"}, "type": "number", "minimum": 0.1, "maximum": 9},
            "code": {"x-kb-label": {"pt-BR": "Marca", "en": "Mark"}, "type": "string", "pattern": "^K[0-9]+$", "maxLength": 4},
            "made": {"x-kb-label": {"pt-BR": "Feita", "en": "Made"}, "$ref": "common.json#/$defs/past-date"},
            "sold": {"x-kb-label": {"pt-BR": "Vendida", "en": "Sold"}, "$ref": "common.json#/$defs/date-claim", "x-kb-calendar": true},
            "parent": {"x-kb-label": {"pt-BR": "Origem", "en": "Parent"}, "type": "array", "uniqueItems": true, "items": {"$ref": "common.json#/$defs/id", "x-kb-ref": "kettles"}},
            "burns": {"x-kb-label": {"pt-BR": "Queima", "en": "Burns"}, "type": "object", "propertyNames": {"$ref": "common.json#/$defs/id", "x-kb-ref": "fuels"}, "additionalProperties": {"$ref": "common.json#/$defs/text-claim"}}
          },
          "$defs": {
            "heat": {"type": "string", "enum": ["slow", "fast", "unknown"], "x-kb-values": {
              "slow": {"label": {"pt-BR": "Devagar", "en": "Slow"}, "tone": "a", "icon": "dash"},
              "fast": {"label": {"pt-BR": "Rápido", "en": "Fast"}, "tone": "good", "icon": "check"},
              "unknown": {"label": {"pt-BR": "Sem dado", "en": "Unknown"}, "tone": "unknown", "icon": "question"}}},
            "heat-claim": {"$ref": "common.json#/$defs/claim", "properties": {"value": {"$ref": "#/$defs/heat"}}, "items": {"properties": {"value": {"$ref": "#/$defs/heat"}}}}
          }
        }
        """;

    private const string CopperText = """
        name: {pt-BR: Cobre, en: Copper}
        summary: {pt-BR: De cobre., en: Of copper.}
        order: 1
        notes:
          hob: {pt-BR: No fogão., en: On a hob.}
        heat:
          - {value: slow, cite: [maker], until: "1.9", checked: 2026-11-01, certainty: verified}
          - {value: fast, note: hob, cite: ["maker, p. 3"], since: "1.10", checked: 2026-11-01, certainty: verified}
        handle: cold
        litres: 1.5
        code: K1
        made: 2001-05
        sold: {value: 2002-01-31, cite: [shop], checked: 2026-11-02, certainty: secondary}
        burns:
          gas: {value: {pt-BR: Com chama azul, en: With a blue flame}, cite: [shop], checked: 2026-11-02, certainty: verified}
        """;
}
