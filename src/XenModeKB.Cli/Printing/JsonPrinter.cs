using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Printing;

/// <summary>One JSON object: <c>{"diagnostics": [...], "summary": {...}}</c>. Its members are part of the contract.</summary>
internal sealed class JsonPrinter : IPrinter
{
    /// <summary>The text is read by programs and people, never put into HTML: letters stay letters.</summary>
    internal static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How much is held before it is passed on: a report may have hundreds of megabytes.</summary>
    private const int Piece = 1 << 16;

    public void Print(Report report, TextWriter to)
    {
        using var bytes = new MemoryStream();
        using var json = new Utf8JsonWriter(bytes, Options);
        json.WriteStartObject();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
        {
            WriteDiagnostic(json, report, diagnostic);
            if (json.BytesPending > Piece)
            {
                PassOn(json, bytes, to);
            }
        }

        json.WriteEndArray();
        WriteSummary(json, report);
        json.WriteEndObject();
        PassOn(json, bytes, to);
        to.WriteLine();
    }

    private static void PassOn(Utf8JsonWriter json, MemoryStream bytes, TextWriter to)
    {
        json.Flush();
        to.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        bytes.SetLength(0);
    }

    /// <summary>The text of what was written; a half of a surrogate pair becomes U+FFFD instead of an exception.</summary>
    internal static string Write(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Report report, Diagnostic diagnostic)
    {
        var span = diagnostic.Span;
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", Format.Of(diagnostic.Severity));
        json.WriteString("path", span.Path);
        json.WriteNumber("line", span.Line);
        json.WriteNumber("column", span.Column);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
        json.WriteString("message", report.Message(diagnostic));
        json.WriteString("help", report.Help(diagnostic));
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("summary");
        report.Numbers.WriteTo(json);
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteNumber("milliseconds", (long)report.Time.TotalMilliseconds);
        json.WriteEndObject();
    }
}
