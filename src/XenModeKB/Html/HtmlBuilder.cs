using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Html;

/// <summary>The one writer of HTML outside of the theme's components. Not for sharing between threads.</summary>
public sealed class HtmlBuilder
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("&<>\"'");

    private readonly ImmutableArray<HtmlPart>.Builder _parts = ImmutableArray.CreateBuilder<HtmlPart>();
    private readonly StringBuilder _raw = new();

    /// <summary>Markup, written as it is.</summary>
    public HtmlBuilder Raw(string html)
    {
        _raw.Append(html);
        return this;
    }

    /// <summary>Markup with numbers and names in it, written where it belongs without becoming a string first.</summary>
    public HtmlBuilder Raw([InterpolatedStringHandlerArgument("")] ref RawHandler html) => this;

    /// <summary>Markup that is copied.</summary>
    public HtmlBuilder Raw(StringBuilder html)
    {
        _raw.Append(html);
        return this;
    }

    /// <summary>Text, escaped for content and for double-quoted attribute values.</summary>
    public HtmlBuilder Text(string text)
    {
        Escape(_raw, text);
        return this;
    }

    /// <summary>Text for content only: what is in another language is marked, and so are names that no line may cut.</summary>
    public HtmlBuilder Text(Wording text) => text.Language is { } language
        ? Raw($"<span lang=\"{Escape(language)}\" dir=\"{text.Direction}\">").Raw(HyphenNames.Html(text.Text)).Raw("</span>")
        : Raw(HyphenNames.Html(text.Text));

    /// <summary>A text with code in it, for content only.</summary>
    public HtmlBuilder Prose(Wording text)
    {
        Raw(text.Language is { } language ? $"<span lang=\"{Escape(language)}\" dir=\"{text.Direction}\">" : "");
        foreach (var (piece, isCode) in InlineCode.Parts(text.Text))
        {
            Raw(isCode ? $"<code>{Escape(piece)}</code>" : HyphenNames.Html(piece));
        }

        return Raw(text.Language is null ? "" : "</span>");
    }

    /// <summary>A sentence of the interface around a text that may be in another language.</summary>
    /// <param name="sentence">Makes the sentence around what it is given.</param>
    /// <param name="inner">The text.</param>
    public HtmlBuilder Text(Func<string, string> sentence, Wording inner)
    {
        const string Place = "\uFFFC";
        var parts = sentence(Place).Split(Place, 2);
        return Text(parts[0]).Text(inner).Text(parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>The attribute, after a space, of an element of SVG whose text is in another language than the page; else nothing.</summary>
    public static string LanguageOf(Wording text) => text.Language is { } language ? $" lang=\"{Escape(language)}\"" : "";

    /// <summary>The value of an href or src that leads into this site (without quotes).</summary>
    public HtmlBuilder Link(string route, string? anchor, SourceSpan origin) => Part(new LinkPart(route, anchor, origin));

    /// <summary>The value of an href that leads to another site (without quotes).</summary>
    public HtmlBuilder Outside(string url, SourceSpan origin) => Part(new OutsidePart(url, origin));

    public HtmlBuilder Cite(CitePart cite) => Part(cite);

    public HtmlBuilder Append(HtmlFragment fragment)
    {
        foreach (var part in fragment.Parts)
        {
            if (part is RawHtml raw)
            {
                _raw.Append(raw.Html);
            }
            else
            {
                Part(part);
            }
        }

        return this;
    }

    public HtmlFragment ToFragment()
    {
        Flush();
        return new(_parts.ToImmutable());
    }

    /// <summary>What was written; the builder is empty after that.</summary>
    public HtmlFragment Take()
    {
        Flush();
        return new(_parts.DrainToImmutable());
    }

    /// <summary>Escapes the five characters that mean something in HTML.</summary>
    public static string Escape(string text) =>
        text.AsSpan().ContainsAny(s_special) ? Escape(new StringBuilder(text.Length + 8), text).ToString() : text;

    /// <summary>What lies between two such characters is copied as a whole.</summary>
    private static StringBuilder Escape(StringBuilder to, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(s_special); next >= 0; next = text.IndexOfAny(s_special))
        {
            to.Append(text[..next]).Append(text[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(next + 1)..];
        }

        return to.Append(text);
    }

    /// <summary>A part of any kind.</summary>
    public HtmlBuilder Part(HtmlPart part)
    {
        Flush();
        _parts.Add(part);
        return this;
    }

    private void Flush()
    {
        if (_raw.Length > 0)
        {
            _parts.Add(new RawHtml(_raw.ToString()));
            _raw.Clear();
        }
    }

    /// <summary>Appends an interpolated string to a builder.</summary>
    [InterpolatedStringHandler]
    public ref struct RawHandler(int literalLength, int formattedCount, HtmlBuilder html)
    {
        private StringBuilder.AppendInterpolatedStringHandler _handler =
            new(literalLength, formattedCount, html._raw, CultureInfo.InvariantCulture);

        public void AppendLiteral(string value) => _handler.AppendLiteral(value);

        public void AppendFormatted(string? value) => _handler.AppendFormatted(value);

        public void AppendFormatted<T>(T value) => _handler.AppendFormatted(value);

        public void AppendFormatted<T>(T value, string? format) => _handler.AppendFormatted(value, format);
    }
}
