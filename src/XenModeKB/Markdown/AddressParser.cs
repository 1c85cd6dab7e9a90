using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>
/// Links addresses that stand in a text as they are, by the rules of GitHub's Markdown for what belongs to one. Markdig's own parser cuts
/// some short at a parenthesis and leaves <c>mailto:</c> out of the text.
/// </summary>
internal sealed partial class AddressParser : InlineParser
{
    /// <summary>Characters of an address; what goes on beyond is none.</summary>
    private const int Longest = 1000;

    private static readonly string[] s_beginnings = ["https://", "http://", "ftp://", "mailto:", "www."];

    private static readonly SearchValues<char> s_ends = SearchValues.Create(" \t\n\r\f\v<");

    public AddressParser() => OpeningCharacters = ['h', 'f', 'm', 'w'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (!before.IsWhiteSpaceOrZero() && before is not ('*' or '_' or '~' or '(' or '|'))
        {
            return false;
        }

        var text = BoundedParsers.Near(slice, Longest).AsSpan();
        if (Beginning(text) is not { } beginning || IsInBrackets(processor))
        {
            return false;
        }

        var length = Length(text, slice.Text);
        if (length > Longest || !IsAddress(text[..length], beginning))
        {
            return false;
        }

        var address = text[..length].ToString();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var link = new LinkInline(beginning == "www." ? "http://" + address : address, "")
        {
            Span = new(start, start + length - 1),
            UrlSpan = new(start, start + length - 1),
            Line = line,
            Column = column,
            IsClosed = true,
            IsAutoLink = true,
        };
        link.AppendChild(new LiteralInline
        {
            Content = new(slice.Text, slice.Start, slice.Start + length - 1),
            Span = link.Span,
            Line = line,
            Column = column,
            IsClosed = true,
        });
        processor.Inline = link;
        slice.Start += length;
        return true;
    }

    private static string? Beginning(ReadOnlySpan<char> text)
    {
        foreach (var beginning in s_beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.Ordinal))
            {
                return beginning;
            }
        }

        return null;
    }

    /// <summary>Whether a bracket is open: a link can't stand in the text of another.</summary>
    private static bool IsInBrackets(InlineProcessor processor)
    {
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsActive: true, Type: DelimiterType.Open })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Up to white space or a tag, without the punctuation of the sentence around.</summary>
    private static int Length(ReadOnlySpan<char> text, string paragraph)
    {
        var length = text.IndexOfAny(s_ends);
        length = length < 0 ? text.Length : length;
        if (text[..length].IndexOf('|') is var bar and >= 0 && Table().IsMatch(paragraph))
        {
            length = bar;
        }

        while (Surplus(text[..length]) is > 0 and var surplus)
        {
            length -= surplus;
        }

        return length;
    }

    /// <summary>How many characters at the end belong to the text around.</summary>
    private static int Surplus(ReadOnlySpan<char> address) => address switch
    {
        [] => 0,
        [.., '?' or '!' or '.' or ',' or ':' or '*' or '_' or '~' or '\'' or '"'] => 1,
        [.., ')'] => address.Count(')') > address.Count('(') ? 1 : 0,
        [.., ';'] => Entity(address),
        _ => 0,
    };

    /// <summary>The length of a reference such as <c>&amp;amp;</c> at the end, or 1 for a semicolon alone.</summary>
    private static int Entity(ReadOnlySpan<char> address)
    {
        var start = address.Length - 1;
        while (start > 0 && char.IsAsciiLetterOrDigit(address[start - 1]))
        {
            start--;
        }

        return start < address.Length - 1 && start > 0 && address[start - 1] == '&' ? address.Length - start + 1 : 1;
    }

    private static bool IsAddress(ReadOnlySpan<char> address, string beginning) => beginning == "mailto:"
        ? Mail().IsMatch(address)
        : address.Length > beginning.Length && LinkHelper.IsValidDomain(address.ToString(), beginning.Length);

    [GeneratedRegex(@"\Amailto:[A-Za-z0-9.+_-]+@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+(?<![_-])(\?[^\s]*)?\z")]
    private static partial Regex Mail();

    /// <summary>A line with a bar, and below it the line that marks a table.</summary>
    [GeneratedRegex(@"\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(\n|\z)")]
    private static partial Regex Table();
}
