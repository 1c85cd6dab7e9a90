using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace XenModeKB.Links;

/// <summary>
/// Reads the links, anchors and problems of an HTML text in one pass.
/// 1. tokens give the tags; 2. the open elements tell which markup a tag belongs to and what is ignored;
/// 3. ids and names become anchors; 4. <see cref="ElementLinks"/> says which attributes of an element are links;
/// 5. raw text is skipped, apart from styles and structured data, whose URLs are read.
/// </summary>
internal sealed class ScanHtml
{
    private const int DeepestFrame = 3;

    private readonly ReadTags _tags;
    private readonly Lines _lines;
    private readonly FileScan _scan;
    private readonly ElementLinks _links;
    private readonly OpenElements _open;
    private readonly int _depth;
    private RawText? _raw;
    private TextWatch _heading;
    private TextWatch _anchor;

    private ScanHtml(ReadTags tags, FileScan scan, int depth)
    {
        _open = new(tags.IsXml);
        _depth = depth;
        _tags = tags;
        _scan = scan;
        _lines = new(tags.Text);
        _links = new(scan, tags.Text, _lines);
    }

    /// <param name="path">Path in the site.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isXml">Whether it is XHTML: then any element may be empty, none has raw text, and none ends by itself.</param>
    public static ScannedFile Scan(string path, string text, bool isXml) => Scan(path, text, isXml, depth: 0);

    private static ScannedFile Scan(string path, string text, bool isXml, int depth)
    {
        using var tags = new ReadTags(text, isXml);
        var scan = new FileScan(path);
        new ScanHtml(tags, scan, depth).Run();
        return scan.ToFile(hasAnchors: true);
    }

    private void Run()
    {
        HtmlTokenType kind;
        do
        {
            ref var token = ref _tags.Next(
                isForeign: _tags.IsXml || _open.Markup != Markup.Html,
                needsText: _heading.NeedsText || _anchor.NeedsText);
            kind = token.Type;
            if (kind == HtmlTokenType.Character)
            {
                SeeText(token.HasContent);
                continue;
            }

            ReadRawText(token.Position.Index);
            if (kind == HtmlTokenType.StartTag)
            {
                Start(ref token);
            }
            else if (kind == HtmlTokenType.EndTag)
            {
                End(NameOf(ref token));
            }
        }
        while (kind != HtmlTokenType.EndOfFile);

        Close(ref _anchor, MarkupProblemKind.LinkWithoutText);
        Close(ref _heading, MarkupProblemKind.HeadingWithoutText);
    }

    private void Start(ref StructHtmlToken token)
    {
        var element = new Element(
            NameOf(ref token),
            Markup.Html,
            _tags.Attributes(ref token),
            token.Position.Index,
            token.IsSelfClosing);
        element = element with { Markup = _open.Before(element) };
        if (element is { IsHtml: true, Name: "image" })
        {
            element = element with { Name = "img" };
        }

        var ignored = _open.IsIgnored || element.Has("data-links-ignore") || element.Has("data-proofer-ignore");
        ReadAnchors(element);
        if (!ignored)
        {
            ReadLinks(element);
        }

        Watch(element, ignored);
        _open.Push(element, ignored);
        if (element.IsHtml && !(_tags.IsXml && element.IsSelfClosing))
        {
            _tags.SkipRawText(element.Name);
            _raw = ignored ? null : RawTextOf(element);
        }
    }

    private void End(string name)
    {
        if (name == "a")
        {
            Close(ref _anchor, MarkupProblemKind.LinkWithoutText);
        }
        else if (IsHeading(name))
        {
            Close(ref _heading, MarkupProblemKind.HeadingWithoutText);
        }

        _open.End(name);
    }

    /// <summary>
    /// The page in a <c>srcdoc</c> stands in place of <c>src</c>. Its links lead where those of this page would; what leads to parts of
    /// itself is not judged.
    /// </summary>
    private void ReadLinks(Element element)
    {
        if (element is not { IsHtml: true, Name: "iframe" } || element.Find("srcdoc") is not { } page || _depth >= DeepestFrame)
        {
            _links.Read(element, _open.InTemplate);
            return;
        }

        var place = _lines.At(page.Start, page.End);
        foreach (var link in Scan("", page.Value, isXml: false, _depth + 1).Links.Where(link => !link.Value.StartsWith('#')))
        {
            _scan.Link(link with { Place = place });
        }
    }

    private void ReadAnchors(Element element)
    {
        if (_open.InTemplate)
        {
            return;
        }

        if (element.Find("id") is { Value.Length: > 0 } id)
        {
            _scan.Id(id.Value, _lines.At(id.Start, id.End));
        }

        if (element is { IsHtml: true, Name: "a" or "map" } && element["name"] is { Length: > 0 } name)
        {
            if (element.Name == "a")
            {
                _scan.Name(name);
            }
            else
            {
                _scan.ImageMap(name);
            }
        }
    }

    /// <summary>The content of an element that is not markup, yet may have URLs.</summary>
    private RawText? RawTextOf(Element element) => element.Name switch
    {
        "style" => new(_tags.Position, IsStyle: true),
        "script" when Ascii.Is(element["type"].AsSpan().Trim(Ascii.Space), "application/ld+json") => new(_tags.Position, IsStyle: false),
        _ => null,
    };

    private void ReadRawText(int end)
    {
        if (_raw is not { } raw)
        {
            return;
        }

        _raw = null;
        var content = _tags.Text.AsSpan(raw.Start, end - raw.Start);
        if (raw.IsStyle)
        {
            ScanCss.Read(content, raw.Start, "style", "url()", _lines, _scan);
        }
        else
        {
            ScanJson.ReadUrls(content, raw.Start, _lines, _scan);
        }
    }

    /// <summary>Follows whether a link or heading has something to read in it.</summary>
    private void Watch(Element element, bool ignored)
    {
        var opens = element.IsHtml && (element.Name == "a" || IsHeading(element.Name));
        if (!opens && !_heading.NeedsText && !_anchor.NeedsText)
        {
            return;
        }

        var named = ignored || HasText(element, "aria-label") || element.Has("aria-labelledby") || Ascii.Is(element["aria-hidden"], "true")
            || (element.Name is "img" or "input" && HasText(element, "alt"));
        SeeText(named);
        if (!opens)
        {
            return;
        }

        var place = _lines.At(element.Start, element.NameEnd);
        if (element.Name == "a")
        {
            Close(ref _anchor, MarkupProblemKind.LinkWithoutText);
            _anchor = new(element.Has("href"), named || HasText(element, "title"), place, "a");
        }
        else
        {
            Close(ref _heading, MarkupProblemKind.HeadingWithoutText);
            _heading = new(true, named, place, element.Name);
        }
    }

    private void SeeText(bool seen)
    {
        _heading.Seen |= seen;
        _anchor.Seen |= seen;
    }

    private void Close(ref TextWatch watch, MarkupProblemKind kind)
    {
        if (watch.NeedsText)
        {
            _scan.Problem(new(kind, watch.Element, "", watch.Place));
        }

        watch = default;
    }

    /// <summary>In XML, a name may have a prefix.</summary>
    private string NameOf(ref StructHtmlToken tag)
    {
        var name = tag.Name.ToString();
        return _tags.IsXml ? name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] : name;
    }

    private static bool HasText(Element element, string attribute) => !element[attribute].AsSpan().Trim(Ascii.Space).IsEmpty;

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    /// <summary>A link or heading that is open, and whether it had text yet.</summary>
    private record struct TextWatch(bool IsOpen, bool Seen, Place Place, string Element)
    {
        public readonly bool NeedsText => IsOpen && !Seen;
    }

    private readonly record struct RawText(int Start, bool IsStyle);
}
