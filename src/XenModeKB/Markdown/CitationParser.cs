using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using XenModeKB.Texts;

namespace XenModeKB.Markdown;

/// <summary>Reads citations before the link parser sees the bracket. The text of a link may begin with <c>@</c>, as names do.</summary>
internal sealed partial class CitationParser : InlineParser
{
    private const int LongestCitation = 500;

    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
        {
            return false;
        }

        var close = slice.Text.IndexOf(']', slice.Start, Math.Min(slice.Length, LongestCitation));
        if (close < 0 || IsLink(processor, slice, close))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var inner = slice.Text[(slice.Start + 1)..close];
        processor.Inline = new CitationInline
        {
            Keys = Keys(inner, slice.Start + 1, at => processor.GetSourcePosition(at)),
            Text = $"[{inner}]",
            Span = new(start, processor.GetSourcePosition(close)),
            Line = line,
            Column = column,
        };
        slice.Start = close + 1;
        return true;
    }

    /// <summary>Whether an address follows the bracket, or the page defines one for what is in it.</summary>
    private static bool IsLink(InlineProcessor processor, StringSlice slice, int close)
    {
        var after = new StringSlice(slice.Text, close + 1, slice.End);
        return (after.CurrentChar == '(' && LinkHelper.TryParseInlineLink(ref after, out string? url, out _) && !string.IsNullOrEmpty(url))
            || processor.Document.ContainsLinkReferenceDefinition(slice.Text[(slice.Start + 1)..close]);
    }

    private static ImmutableArray<CitedKey> Keys(string inner, int offset, Func<int, int> position)
    {
        var keys = ImmutableArray.CreateBuilder<CitedKey>();
        var at = 0;
        foreach (var part in inner.Split(';'))
        {
            var match = Part().Match(part);
            if (!match.Success)
            {
                return [];
            }

            var key = match.Groups["key"];
            var locator = match.Groups["locator"];
            var place = locator.Index + locator.Length - locator.Value.TrimStart().Length;
            var start = offset + at + key.Index;
            keys.Add(new(key.Value, locator.Success ? locator.Value.Trim() : null, position(start), position(start + key.Length))
            {
                LocatorStart = position(offset + at + place),
            });
            at += part.Length + 1;
        }

        return keys.ToImmutable();
    }

    [GeneratedRegex(@"\A\s*@(?<key>" + KebabCase.Pattern + @")(,(?<locator>[^;\]]+))?\s*\z")]
    private static partial Regex Part();
}
