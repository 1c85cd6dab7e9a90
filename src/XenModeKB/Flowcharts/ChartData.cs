using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Flowcharts;

/// <summary>A chart as data: one JSON file in all languages, and a Mermaid and a DOT file in each.</summary>
internal static class ChartData
{
    private static readonly JsonWriterOptions s_options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Route(Flowchart chart) => $"api/v1/flowcharts/{chart.Id}.json";

    /// <summary>Name and route of each form, for a page in the view's language.</summary>
    public static IEnumerable<(string Name, string Route)> Files(ChartView view) =>
        [("JSON", Route(view.Chart)), ("Mermaid", ExportRoute(view, "mmd")), ("DOT (Graphviz)", ExportRoute(view, "dot"))];

    public static string ExportRoute(ChartView view, string extension) =>
        $"api/v1/flowcharts/{view.Chart.Id}.{view.Locale.Path}.{extension}";

    public static OutputFile Json(ImmutableArray<ChartView> views)
    {
        var chart = views[0].Chart;
        var content = WriteJson.Of(s_options, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", chart.Id);
            Texts(json, "title", chart.Title);
            Texts(json, "description", chart.Description);
            json.WriteString("origin", chart.Origin);
            json.WriteString("period", chart.Period);
            Texts(json, "applies_to", chart.AppliesTo);
            json.WriteStartObject("url");
            foreach (var view in views)
            {
                json.WriteString(view.Locale.Code, view.Address(view.Route));
            }

            json.WriteEndObject();
            Sources(json, chart.Cites);
            json.WriteString("start", chart.Start!.Value.Value);
            json.WriteStartArray("nodes");
            foreach (var step in views[0].Steps)
            {
                Node(json, step, views);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }, end: "\n"u8);
        return new(Route(chart), content) { Origin = chart.Span };
    }

    private static void Node(Utf8JsonWriter json, ChartStep step, ImmutableArray<ChartView> views)
    {
        json.WriteStartObject();
        json.WriteString("id", step.Node.Id);
        json.WriteNumber("step", step.Place + 1);
        if (step.Node is ChartQuestion question)
        {
            Texts(json, "question", question.Text);
            Texts(json, "help", question.Help);
            json.WriteStartArray("answers");
            foreach (var answer in question.Answers)
            {
                json.WriteStartObject();
                Texts(json, "label", answer.Label);
                json.WriteString("to", answer.To!.Value.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
        else if (step.Node is ChartOutcome outcome)
        {
            Outcome(json, outcome, step, views);
        }

        Sources(json, step.Node.Cites);
        json.WriteEndObject();
    }

    private static void Outcome(Utf8JsonWriter json, ChartOutcome outcome, ChartStep step, ImmutableArray<ChartView> views)
    {
        json.WriteString("outcome", outcome.Entity!.Value.Value);
        json.WriteString("tone", outcome.Tone);
        json.WriteStartObject("label");
        foreach (var view in views)
        {
            json.WriteString(view.Locale.Code, view.Steps[step.Place].Text);
        }

        json.WriteEndObject();
        Texts(json, "reasons", outcome.Reasons);
        Texts(json, "warnings", outcome.Warnings);
        Words(json, "configure", outcome.Configure);
        Words(json, "check", outcome.Check);
        Words(json, "next", outcome.Next);
        json.WriteStartArray("alternatives");
        foreach (var alternative in outcome.Alternatives)
        {
            json.WriteStartObject();
            json.WriteString("to", alternative.To!.Value.Value);
            Texts(json, "when", alternative.When);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Words(Utf8JsonWriter json, string name, ImmutableArray<Located<string>> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word.Value);
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, LocalizedText? texts)
    {
        if (texts is null)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (code, text) in texts.Texts)
        {
            json.WriteString(code, text.Value);
        }

        json.WriteEndObject();
    }

    private static void Sources(Utf8JsonWriter json, ImmutableArray<Citation> cites)
    {
        json.WriteStartArray("sources");
        foreach (var cite in cites)
        {
            json.WriteStringValue(cite.Written);
        }

        json.WriteEndArray();
    }
}
