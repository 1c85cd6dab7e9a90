using System.Collections.Immutable;
using System.Net;
using Markdig.Renderers;
using Markdig.Syntax;
using SourceSpan = XenModeKB.Pipeline.SourceSpan;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>
/// Markdig's HTML renderer, with renderers of ours for what is special here. It writes to a buffer; where a link, a
/// citation or something embedded stands, the buffer is cut and a part is put in between.
/// </summary>
internal sealed class PartRenderer : HtmlRenderer
{
    private readonly HtmlBuilder _parts = new();
    private readonly StringWriter _buffer;
    private readonly Locale _locale;
    private readonly Strings _strings;

    public PartRenderer(SourceFile source, Locale locale, Strings strings, ImmutableArray<Diagnostic>.Builder problems)
        : base(new StringWriter { NewLine = "\n" })
    {
        _buffer = (StringWriter)Writer;
        _locale = locale;
        _strings = strings;
        Problems = problems;
        Map = new SourceMap(source.Path, source.Text);
        MarkdownReader.Setup(this);
        BlockRenderers.Register(this);
        InlineRenderers.Register(this);
        WholeNames.Register(this);
    }

    /// <summary>Address of the site; empty where links to it are not looked for.</summary>
    public string OwnAddress { get; init; } = "";

    public ImmutableArray<Diagnostic>.Builder Problems { get; }

    public SourceMap Map { get; }

    /// <summary>The nearest heading above, for links back from sources.</summary>
    public string? Section { get; set; }

    public HtmlFragment Render(MarkdownDocument tree)
    {
        base.Render(tree);
        Cut();
        return _parts.ToFragment();
    }

    /// <summary>Interface text in the page's language.</summary>
    public string Text(string key) => _strings.Get(_locale, key);

    public void Part(HtmlPart part)
    {
        Cut();
        _parts.Part(part);
    }

    /// <summary>The value of an href that leads to another site, as Markdig encodes it.</summary>
    public void Outside(string url, SourceSpan where)
    {
        Cut();
        WriteEscapeUrl(url);
        Writer.Flush();
        var written = WebUtility.HtmlDecode(_buffer.ToString());
        _buffer.GetStringBuilder().Clear();
        _parts.Outside(written, where);
    }

    private void Cut()
    {
        Writer.Flush();
        if (_buffer.GetStringBuilder() is { Length: > 0 } text)
        {
            _parts.Raw(text);
            text.Clear();
        }
    }
}
