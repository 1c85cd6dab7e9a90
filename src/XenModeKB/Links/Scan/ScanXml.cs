namespace XenModeKB.Links;

/// <summary>Reads the links of feeds (RSS, Atom), site maps and SVG files, and the ids of the last. Other XML has no links that are known.</summary>
internal ref struct ScanXml
{
    private readonly FactsBuilder _facts;
    private HtmlTokens _tokens;
    private Lines _lines;
    private (int Start, int End) _content;
    private bool _wanted;

    private ScanXml(ReadOnlySpan<char> text, FactsBuilder facts)
    {
        _facts = facts;
        _tokens = new(text, xml: true, facts.Attributes);
        _lines = new(text);
    }

    public static FileFacts Scan(string path, ReadOnlySpan<char> text, FactsBuilder facts)
    {
        var scan = new ScanXml(text, facts);
        return facts.Take(path, hasAnchors: scan.Run());
    }

    /// <summary>Whether it is a picture, whose ids are anchors.</summary>
    private bool Run()
    {
        var kind = _tokens.Next(cdata: true);
        while (kind is TokenKind.Other or TokenKind.CharacterData)
        {
            kind = _tokens.Next(cdata: true);
        }

        if (kind != TokenKind.StartTag)
        {
            return false;
        }

        var svg = Local(_tokens.Name) is "svg";
        if (!svg && Local(_tokens.Name) is not ("rss" or "feed" or "RDF" or "urlset" or "sitemapindex" or "OpenSearchDescription"))
        {
            return false;
        }

        for (; kind != TokenKind.EndOfText; kind = _tokens.Next(cdata: true))
        {
            See(kind, svg);
        }

        return svg;
    }

    private void See(TokenKind kind, bool svg)
    {
        if (_wanted && _tokens.TextEnd > _tokens.TextStart && !_tokens.Text[_tokens.TextStart.._tokens.TextEnd].Trim(Ascii.Space).IsEmpty)
        {
            _content = (_tokens.TextStart, _tokens.TextEnd);
        }

        if (kind == TokenKind.CharacterData && _wanted)
        {
            _content = (_tokens.ContentStart, _tokens.ContentEnd);
        }
        else if (kind == TokenKind.StartTag)
        {
            Start(svg);
        }
        else if (kind == TokenKind.EndTag && _wanted)
        {
            AddText(Local(_tokens.Name));
            _wanted = false;
        }
    }

    private void Start(bool svg)
    {
        _lines.Mark(_tokens.TagStart);
        _content = default;
        var name = Local(_tokens.Name);
        var permalink = true;
        for (var i = 0; i < _facts.Attributes.Count; i++)
        {
            var attribute = _facts.Attributes[i];
            var attributeName = _tokens.Text[attribute.NameStart..attribute.NameEnd];
            permalink &= attributeName is not "isPermaLink" || _tokens.Text[attribute.ValueStart..attribute.ValueEnd] is not "false";
            if (svg && attributeName is "id" or "xml:id")
            {
                AddId(attribute);
            }
            else if (IsLink(name, attributeName, svg))
            {
                Add(attribute.ValueStart, attribute.ValueEnd, name, attributeName);
            }
        }

        _wanted = !svg && !_tokens.SelfClosing && (name is "loc" or "link" or "comments" or "icon" or "logo" or "url" || (name is "guid" && permalink));
    }

    private static bool IsLink(ReadOnlySpan<char> element, ReadOnlySpan<char> attribute, bool svg) => svg
        ? attribute is "href" or "xlink:href"
        : attribute switch
        {
            "href" => element is "link",
            "url" => element is "enclosure" or "thumbnail" or "content",
            "src" => element is "content",
            _ => false,
        };

    private readonly void AddId(AttributeSpan attribute)
    {
        var raw = _tokens.Text[attribute.ValueStart..attribute.ValueEnd];
        if (!raw.IsEmpty)
        {
            var lines = _lines;
            _facts.Id(CharacterReferences.Decode(raw, attribute: true), lines.At(attribute.ValueStart, attribute.ValueEnd));
        }
    }

    private readonly void AddText(ReadOnlySpan<char> name)
    {
        var (start, end) = _content;
        var text = _tokens.Text[start..end];
        start += text.Length - text.TrimStart(Ascii.Space).Length;
        end -= text.Length - text.TrimEnd(Ascii.Space).Length;
        if (start < end)
        {
            Add(start, end, name, "text");
        }
    }

    private readonly void Add(int start, int end, ReadOnlySpan<char> element, ReadOnlySpan<char> attribute)
    {
        var value = WebUrl.Trim(CharacterReferences.Decode(_tokens.Text[start..end], attribute: true));
        if (!value.IsEmpty)
        {
            var lines = _lines;
            var role = element is "loc" or "link" or "guid" or "comments" or "a" ? LinkRole.Navigation : LinkRole.Resource;
            _facts.Link(new(_facts.Text(value), _facts.Text(element), _facts.Text(attribute), lines.At(start, end), role));
        }
    }

    private static ReadOnlySpan<char> Local(ReadOnlySpan<char> name) => name[(name.IndexOf(':') + 1)..];
}
