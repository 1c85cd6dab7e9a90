using System.Collections.Immutable;
using System.Text.RegularExpressions;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Markdown;

/// <summary>Finds links and citations that are printed as text, because something in them is missing or in the wrong place.</summary>
internal sealed partial class FindStrayLinks(SourceMap map, ImmutableArray<Diagnostic>.Builder problems)
{
    /// <summary>What can hardly be anything but an address.</summary>
    private const string Address =
        @"(?:[a-z][a-z0-9+.-]*://[^\s()\[\]{}]*|(?:mailto|entity):[^\s()\[\]{}]+|\#[a-z][\w-]*"
        + @"|[^\s()\[\]{}]+\.md(?:\#[\w-]*)?|\.{1,2}/[^\s()\[\]{}]*)";

    private const int Longest = 1000;

    public void In(PrintedText printed)
    {
        var text = printed.Text;
        if (text.AsSpan().IndexOfAny('[', ']') < 0)
        {
            return;
        }

        for (var at = text.IndexOf("](", StringComparison.Ordinal); at >= 0; at = text.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            Broken(printed, at);
        }

        foreach (Match match in Citation().Matches(text))
        {
            problems.Add(StrayRules.OpenCitation(printed.Of(map, match.Index, match.Length), match.Value));
        }

        foreach (Match match in Form().Matches(text))
        {
            var meant = $"[{match.Groups["text"].Value}]({match.Groups["url"].Value})";
            problems.Add(StrayRules.LinkForm(printed.Of(map, match.Index, match.Length), OneLine(match.Value), meant));
        }

        foreach (Match match in Bracket().Matches(text))
        {
            problems.Add(StrayRules.LinkWithoutBracket(printed.Of(map, match.Index, match.Length), OneLine(match.Value)));
        }

        foreach (Match match in Wiki().Matches(text))
        {
            problems.Add(StrayRules.WikiLink(printed.Of(map, match.Index, match.Length), match.Value));
        }
    }

    /// <summary>
    /// Words that would be citations if a source had their key: <c>@key</c> without brackets, <c>[key]</c> without the sign, a bracket
    /// without the other.
    /// </summary>
    public static IEnumerable<Located<string>> Keys(PrintedText printed, SourceMap map) => printed.Text.AsSpan().IndexOfAny('@', '[') < 0
        ? []
        : Key().Matches(printed.Text).Select(key => new Located<string>(key.Value, printed.Of(map, key.Index, key.Length)));

    /// <summary>What stands around <c>](</c>, which Markdig could not read.</summary>
    private void Broken(PrintedText printed, int at)
    {
        var text = printed.Text;
        var open = at == 0 ? -1 : text.LastIndexOfAny(['[', ']'], at - 1, Math.Min(at, Longest));
        var rest = text.AsSpan(at + 2, Math.Min(text.Length - at - 2, Longest));
        var close = rest.IndexOfAny(')', '\n') is var found && found >= 0 ? at + 2 + found : at + 2 + rest.Length;
        var isClosed = close < text.Length && text[close] == ')';
        if (open < 0 || text[open] == ']')
        {
            var written = text[at..(isClosed ? close + 1 : at + 2)];
            problems.Add(StrayRules.LinkWithoutBegin(printed.Of(map, at, written.Length), written));
        }
        else if (!isClosed)
        {
            var end = Word(text, at + 2, close);
            problems.Add(StrayRules.OpenLink(printed.Of(map, open, end - open), OneLine(text[open..end])));
        }
        else
        {
            Inside(printed, at + 2, close);
        }
    }

    /// <summary>What stands between parentheses and is no address.</summary>
    private void Inside(PrintedText printed, int start, int end)
    {
        var address = printed.Text[start..end].Trim();
        var quote = address.IndexOfAny(['“', '”', '„', '«', '‘', '’', '"', '\'']);
        if (quote > 0 && char.IsWhiteSpace(address[quote - 1]) && !address[..quote].Trim().Any(char.IsWhiteSpace))
        {
            problems.Add(StrayRules.LinkTitle(printed.Of(map, start, end - start), address[quote..]));
        }
        else if (address.Any(char.IsWhiteSpace))
        {
            // Any other address stands behind a text in which no link may begin.
            var url = quote > 0 && char.IsWhiteSpace(address[quote - 1]) ? address[..quote].Trim() : address;
            problems.Add(StrayRules.SpaceInAddress(printed.Of(map, start, Math.Max(1, end - start)), url));
        }
    }

    private static int Word(string text, int start, int end)
    {
        var space = text.AsSpan(start, end - start).IndexOfAny(' ', '\t');
        return space < 0 ? end : start + space;
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');

    [GeneratedRegex(@"\[@" + KebabCase.Pattern)]
    private static partial Regex Citation();

    [GeneratedRegex(@"(?<![\p{L}\p{N}@./_\uFFFC[-])@" + KebabCase.Pattern + @"\]?|\[ ?(-?@ ?)?" + KebabCase.Pattern + @" ?\]")]
    private static partial Regex Key();

    [GeneratedRegex(
        @"\[(?<text>[^\[\]]{1,200})\](?:\s{1,3}\((?<url>" + Address + @")\)|\{(?<url>" + Address + @")\})"
        + @"|\((?<text>[^()]{1,200})\)\[(?<url>" + Address + @")\]")]
    private static partial Regex Form();

    [GeneratedRegex(@"\[[^\[\]()\uFFFC]{1,200}\(" + Address + @"\)(?![^\[]{0,200}\])")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\[\[[\p{L}\p{N}][^\[\]\n\uFFFC]{0,200}\]\]")]
    private static partial Regex Wiki();
}
