using System.Text.Json;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Printing;

/// <summary>SARIF 2.1.0, for code scanning: rules with their help, results with their regions.</summary>
internal sealed class SarifPrinter(RepositoryPath repository, string version) : IPrinter
{
    public void Print(Report report, TextWriter to)
    {
        var rules = report.Diagnostics.Select(diagnostic => diagnostic.Rule).DistinctBy(rule => rule.Code)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal).ToArray();
        to.WriteLine(JsonPrinter.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, report, rules);
            json.WriteString("language", report.Language.Code);
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteResults(json, report, [.. rules.Select(rule => rule.Code)]);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    private void WriteTool(Utf8JsonWriter json, Report report, Rule[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "kb");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteText(json, "shortDescription", report.Language.Translate(rule.Title));
            WriteText(json, "help", report.Language.Translate(rule.Help));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Format.Of(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteResults(Utf8JsonWriter json, Report report, string[] codes)
    {
        json.WriteStartArray("results");
        foreach (var diagnostic in report.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", diagnostic.Code);
            json.WriteNumber("ruleIndex", Array.BinarySearch(codes, diagnostic.Code, StringComparer.Ordinal));
            json.WriteString("level", Format.Of(diagnostic.Severity));
            WriteText(json, "message", report.Message(diagnostic));
            WriteLocation(json, diagnostic.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLocation(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', repository.Of(span.Path).Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", span.Line);
        json.WriteNumber("startColumn", span.Column);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
