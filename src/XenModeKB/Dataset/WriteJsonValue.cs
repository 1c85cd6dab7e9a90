using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>Values as JSON in the form of their schema.</summary>
internal sealed class WriteJsonValue(Utf8JsonWriter json, ImmutableArray<Locale> locales) : IValueVisitor<Utf8JsonWriter>
{
    public Utf8JsonWriter Text(TextValue value) => String(value.Text);

    public Utf8JsonWriter Date(DateValue value) => String(value.Date.ToString());

    public Utf8JsonWriter Flag(FlagValue value)
    {
        json.WriteBooleanValue(value.IsTrue);
        return json;
    }

    public Utf8JsonWriter Number(NumberValue value)
    {
        json.WriteRawValue(value.Number.ToString(CultureInfo.InvariantCulture));
        return json;
    }

    public Utf8JsonWriter Option(OptionValue value) => String(value.Option.Value);

    public Utf8JsonWriter Localized(LocalizedValue value) => Texts(value.Text);

    public Utf8JsonWriter Entity(EntityValue value) => String(value.Written);

    public Utf8JsonWriter Unknown(UnknownValue value) => String("unknown");

    public Utf8JsonWriter Linked(LinkedValue value) => value.Inner.Accept(this);

    public Utf8JsonWriter List(ListValue value) => Array(value.Items, item => item.Accept(this));

    public Utf8JsonWriter Record(RecordValue value) => Fields(value.Fields);

    public Utf8JsonWriter Cite(CiteValue value) => Array(value.Citations, citation => String(Key(citation)));

    public Utf8JsonWriter Claims(ClaimsValue value) => value.Claims is [var claim] ? Claim(claim) : Array(value.Claims, Claim);

    public Utf8JsonWriter ClaimsBy(ClaimsByValue value) =>
        Fields(value.Entries.Select(entry => KeyValuePair.Create(entry.Key, (Value)entry.Value)));

    /// <summary>A text in every language.</summary>
    public Utf8JsonWriter Texts(LocalizedText text)
    {
        json.WriteStartObject();
        foreach (var locale in locales)
        {
            json.WriteString(locale.Code, text[locale]);
        }

        json.WriteEndObject();
        return json;
    }

    private Utf8JsonWriter Claim(Claim claim)
    {
        json.WriteStartObject();
        json.WritePropertyName("value");
        claim.Value.Accept(this);
        if (claim.Note is { } note)
        {
            json.WritePropertyName("note");
            Texts(note);
        }

        if (!claim.Citations.IsEmpty)
        {
            json.WritePropertyName("cite");
            Array(claim.Citations, citation => String(Key(citation)));
        }

        Optional("since", claim.Since?.Text);
        Optional("until", claim.Until?.Text);
        Optional("checked", claim.Checked?.ToString());
        Optional("certainty", claim.Certainty?.Value);
        json.WriteEndObject();
        return json;
    }

    private Utf8JsonWriter Fields(IEnumerable<KeyValuePair<string, Value>> fields)
    {
        json.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            json.WritePropertyName(name);
            value.Accept(this);
        }

        json.WriteEndObject();
        return json;
    }

    private Utf8JsonWriter Array<T>(ImmutableArray<T> items, Func<T, Utf8JsonWriter> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
        return json;
    }

    private Utf8JsonWriter String(string text)
    {
        json.WriteStringValue(text);
        return json;
    }

    private void Optional(string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static string Key(Citation citation) => citation.Locator is { } locator ? $"{citation.Key}, {locator}" : citation.Key;
}
