
namespace XenModeKB.Links;

/// <summary>
/// Reads the links, anchors and remarks of an HTML text in one pass. Hot methods are optimized at once: a run is over before the runtime would notice them.
/// 1. tokens give the tags; 2. the open elements tell which markup a tag belongs to and what is ignored;
/// 3. ids and names become anchors; 4. <see cref="ElementLinks"/> says which attributes of an element are links;
/// 5. raw text is skipped, apart from styles and structured data, whose URLs are read.
/// </summary>
internal ref struct ScanHtml
{
    private readonly FactsBuilder _facts;
    private HtmlTokens _tokens;
    private Lines _lines;
    private TextWatch _heading;
    private TextWatch _anchor;

    private ScanHtml(ReadOnlySpan<char> text, FactsBuilder facts)
    {
        _facts = facts;
        _tokens = new(text, xml: false, facts.Attributes);
        _lines = new(text);
    }

    public static FileFacts Scan(string path, ReadOnlySpan<char> text, FactsBuilder facts)
    {
        new ScanHtml(text, facts).Run();
        return facts.Take(path, hasAnchors: true);
    }

    private void Run()
    {
        TokenKind kind;
        do
        {
            kind = _tokens.Next(cdata: _facts.Open.Markup != Markup.Html);
            SeeText();
            if (kind == TokenKind.StartTag)
            {
                Start();
            }
            else if (kind == TokenKind.EndTag)
            {
                End();
            }
        }
        while (kind != TokenKind.EndOfText);

        Close(ref _anchor, Remark.LinkWithoutText);
        Close(ref _heading, Remark.HeadingWithoutText);
    }

    private void Start()
    {
        var text = _tokens.Text;
        var tag = Tags.Of(_tokens.Name);
        var attributes = _facts.Known;
        attributes.Read(_facts.Attributes, text);
        var markup = _facts.Open.Before(tag, attributes.Has(Attr.FontColor));
        if (markup == Markup.Html && tag == Tag.Image)
        {
            tag = Tag.Img;
        }

        _lines.Mark(_tokens.TagStart);
        var ignored = _facts.Open.Ignored || attributes.Has(Attr.Ignore);
        ReadAnchors(tag, markup, attributes);
        if (!ignored)
        {
            new ElementLinks(_facts, text, _lines).Read(tag, markup, _tokens.Name);
        }

        Watch(tag, markup, attributes, ignored);
        if (markup == Markup.Html ? Tags.IsVoid(tag) : _tokens.SelfClosing)
        {
            return;
        }

        var htmlAnnotation = tag == Tag.AnnotationXml
            && (Ascii.Is(attributes.Raw(Attr.Encoding, text), "text/html") || Ascii.Is(attributes.Raw(Attr.Encoding, text), "application/xhtml+xml"));
        _facts.Open.Push(_tokens.Name, tag, markup, ignored, htmlAnnotation);
        if (markup == Markup.Html)
        {
            SkipRawText(tag, attributes, ignored);
        }
    }

    private void End()
    {
        var tag = Tags.Of(_tokens.Name);
        if (tag == Tag.A)
        {
            Close(ref _anchor, Remark.LinkWithoutText);
        }
        else if (tag == Tag.Heading)
        {
            Close(ref _heading, Remark.HeadingWithoutText);
        }

        _facts.Open.End(_tokens.Name, tag);
    }

    private void ReadAnchors(Tag tag, Markup markup, KnownAttributes attributes)
    {
        if (_facts.Open.InTemplate)
        {
            return;
        }

        if (attributes.Has(Attr.Id) && Value(attributes[Attr.Id]) is { Length: > 0 } id)
        {
            _facts.Id(id, _lines.At(attributes[Attr.Id].ValueStart, attributes[Attr.Id].ValueEnd));
        }

        if (markup == Markup.Html && tag is Tag.A or Tag.Map && attributes.Has(Attr.Name) && Value(attributes[Attr.Name]) is { Length: > 0 } name)
        {
            if (tag == Tag.A)
            {
                _facts.Name(name);
            }
            else
            {
                _facts.Map(name.ToString());
            }
        }
    }

    private readonly ReadOnlySpan<char> Value(AttributeSpan attribute)
    {
        var raw = _tokens.Text[attribute.ValueStart..attribute.ValueEnd];
        return CharacterReferences.Needed(raw) ? CharacterReferences.Decode(raw, attribute: true) : raw;
    }

    private void SkipRawText(Tag tag, KnownAttributes attributes, bool ignored)
    {
        if (tag == Tag.Plaintext)
        {
            _tokens.SkipToEnd();
        }

        if (!Tags.IsRawText(tag))
        {
            return;
        }

        var (start, end) = _tokens.ReadRawText(_tokens.Name);
        if (ignored)
        {
            return;
        }

        if (tag == Tag.Style)
        {
            ScanCss.Read(_tokens.Text[start..end], start, "style", "url()", _lines, _facts);
        }
        else if (tag == Tag.Script && Ascii.Is(attributes.Raw(Attr.Type, _tokens.Text).Trim(Ascii.Space), "application/ld+json"))
        {
            ScanJson.ReadUrls(_tokens.Text[start..end], start, _lines, _facts);
        }
    }

    /// <summary>Follows whether a link or heading has something to read in it.</summary>
    private void Watch(Tag tag, Markup markup, KnownAttributes attributes, bool ignored)
    {
        var opens = markup == Markup.Html && tag is Tag.A or Tag.Heading;
        if (!opens && (_heading.Seen || !_heading.Open) && (_anchor.Seen || !_anchor.Open))
        {
            return;
        }

        var text = _tokens.Text;
        var named = ignored || !attributes.Raw(Attr.AriaLabel, text).Trim(Ascii.Space).IsEmpty || attributes.Has(Attr.AriaLabelledBy)
            || Ascii.Is(attributes.Raw(Attr.AriaHidden, text), "true")
            || (tag is Tag.Img or Tag.Input && !attributes.Raw(Attr.Alt, text).Trim(Ascii.Space).IsEmpty);
        _heading.Seen |= named;
        _anchor.Seen |= named;
        if (!opens)
        {
            return;
        }

        var place = _lines.At(_tokens.TagStart, _tokens.NameEnd);
        if (tag == Tag.A)
        {
            Close(ref _anchor, Remark.LinkWithoutText);
            _anchor = new(attributes.Has(Attr.Href), named || !attributes.Raw(Attr.Title, text).Trim(Ascii.Space).IsEmpty, place, "a");
        }
        else
        {
            Close(ref _heading, Remark.HeadingWithoutText);
            _heading = new(true, named, place, _facts.Text(_tokens.Name));
        }
    }

    private void SeeText()
    {
        if ((_heading.Open && !_heading.Seen) || (_anchor.Open && !_anchor.Seen))
        {
            var seen = !_tokens.Text[_tokens.TextStart.._tokens.TextEnd].Trim(Ascii.Space).IsEmpty;
            _heading.Seen |= seen;
            _anchor.Seen |= seen;
        }
    }

    private readonly void Close(ref TextWatch watch, Remark remark)
    {
        if (watch is { Open: true, Seen: false })
        {
            _facts.Remark(new(remark, watch.Element, "", watch.Place));
        }

        watch = default;
    }

    /// <summary>A link or heading that is open, and whether it had text yet.</summary>
    private record struct TextWatch(bool Open, bool Seen, Place Place, string Element);
}
