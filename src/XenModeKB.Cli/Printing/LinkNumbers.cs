using System.Text.Json;
using XenModeKB.Links;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Printing;

/// <summary>What <c>kb links</c> counts, and each address with a problem with all places where it stands.</summary>
internal sealed record LinkNumbers(LinkReport Report) : INumbers
{
    public IEnumerable<Message> Phrases =>
    [
        Report.Files == 1 ? (Message)$"{Report.Files:N0} file" : $"{Report.Files:N0} files",
        Format.Links(Report.Links),
        $"{Report.Broken:N0} broken",
        .. Report.Verdicts.Select(verdict => Words(verdict.Key, verdict.Value)),
    ];

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteNumber("files", Report.Files);
        json.WriteNumber("links", Report.Links);
        json.WriteNumber("broken", Report.Broken);
        WriteVerdicts(json);
        json.WriteStartArray("addresses");
        var addresses = Report.Problems.Where(problem => problem.Address.Length > 0)
            .GroupBy(problem => (problem.Address, problem.Diagnostic.Code))
            .OrderBy(group => group.Key.Address, StringComparer.Ordinal).ThenBy(group => group.Key.Code, StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            json.WriteStartObject();
            json.WriteString("address", address.Key.Address);
            json.WriteString("code", address.Key.Code);
            WriteOccurrences(json, address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Message Words(Verdict verdict, int count) => verdict switch
    {
        Verdict.Ok => $"{count:N0} external ok",
        Verdict.Moved => $"{count:N0} external moved",
        Verdict.Blocked => $"{count:N0} external blocked",
        Verdict.RateLimited => $"{count:N0} external ratelimited",
        Verdict.Timeout => $"{count:N0} external timeout",
        Verdict.Dead => $"{count:N0} external dead",
        Verdict.Archived => $"{count:N0} external archived",
        Verdict.Failing => $"{count:N0} external failing",
        Verdict.Refused => $"{count:N0} external refused",
        _ => $"{count:N0} external unknown",
    };

    private void WriteVerdicts(Utf8JsonWriter json)
    {
        if (Report.Verdicts.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("external");
        foreach (var (verdict, count) in Report.Verdicts)
        {
            json.WriteNumber(verdict.ToString().ToLowerInvariant(), count);
        }

        json.WriteEndObject();
    }

    private static void WriteOccurrences(Utf8JsonWriter json, IEnumerable<LinkProblem> problems)
    {
        json.WriteStartArray("occurrences");
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("path", problem.Diagnostic.Span.Path);
            json.WriteNumber("line", problem.Diagnostic.Span.Line);
            json.WriteNumber("column", problem.Diagnostic.Span.Column);
            json.WriteString("element", problem.Element);
            json.WriteString("attribute", problem.Attribute);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
