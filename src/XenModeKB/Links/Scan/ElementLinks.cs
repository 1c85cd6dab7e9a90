namespace XenModeKB.Links;

/// <summary>Says which attributes of one element are links, and what for.</summary>
internal ref struct ElementLinks(FactsBuilder facts, ReadOnlySpan<char> text, Lines lines)
{
    private readonly FactsBuilder _facts = facts;
    private readonly ReadOnlySpan<char> _text = text;
    private Lines _lines = lines;
    private readonly KnownAttributes _attributes = facts.Known;

    public void Read(Tag tag, Markup markup, ReadOnlySpan<char> name)
    {
        if (_attributes.Has(Attr.Style))
        {
            ReadStyle(name);
        }

        if (markup != Markup.Html)
        {
            var href = _attributes.Has(Attr.Href) ? Attr.Href : Attr.XlinkHref;
            Add(href, Element(name), href == Attr.Href ? "href" : "xlink:href", tag == Tag.A ? LinkRole.Navigation : LinkRole.Resource);
            return;
        }

        ReadHtml(tag, name);
    }

    private void ReadHtml(Tag tag, ReadOnlySpan<char> name)
    {
        switch (tag)
        {
            case Tag.A or Tag.Area:
                Add(Attr.Href, tag == Tag.A ? "a" : "area", "href", LinkRole.Navigation);
                break;
            case Tag.Base when _attributes.Has(Attr.Href) && !_facts.Open.InTemplate:
                ReadBase();
                break;
            case Tag.Link:
                ReadLink();
                break;
            case Tag.Meta:
                ReadMeta();
                break;
            case Tag.Form when !Ascii.Is(_attributes.Raw(Attr.Method, _text), "post") && !Ascii.Is(_attributes.Raw(Attr.Method, _text), "dialog"):
                AddFilled(Attr.Action, "form", "action");
                break;
            case Tag.Button or Tag.Input:
                AddFilled(Attr.FormAction, Element(name), "formaction");
                Add(Attr.Src, Element(name), "src", LinkRole.Resource);
                break;
            case Tag.Blockquote or Tag.Q or Tag.Ins or Tag.Del:
                AddFilled(Attr.Cite, Element(name), "cite");
                break;
            case Tag.Body or Tag.Table or Tag.Td or Tag.Th:
                Add(Attr.Background, Element(name), "background", LinkRole.Resource);
                break;
            default:
                ReadMedia(tag, name);
                break;
        }
    }

    private void ReadMedia(Tag tag, ReadOnlySpan<char> name)
    {
        if (tag is Tag.Img or Tag.Script or Tag.Iframe or Tag.Frame or Tag.Embed or Tag.Audio or Tag.Video or Tag.Source or Tag.Track)
        {
            Add(Attr.Src, tag == Tag.Img ? "img" : Element(name), "src", tag is Tag.Iframe or Tag.Frame ? LinkRole.Navigation : LinkRole.Resource);
        }

        if (tag is Tag.Img or Tag.Source)
        {
            AddSrcset(Attr.Srcset, Element(name), "srcset");
        }

        if (tag is Tag.Img or Tag.Iframe or Tag.Frame)
        {
            AddFilled(Attr.LongDesc, Element(name), "longdesc");
        }

        if (tag == Tag.Video)
        {
            Add(Attr.Poster, "video", "poster", LinkRole.Resource);
        }

        if (tag == Tag.Object)
        {
            Add(Attr.Data, "object", "data", LinkRole.Resource);
        }

        if (tag is Tag.Img or Tag.Object)
        {
            Add(Attr.UseMap, Element(name), "usemap", LinkRole.Map);
        }
    }

    private void ReadBase()
    {
        var attribute = _attributes[Attr.Href];
        if (!_facts.Base(Value(attribute).Trim(' ', '\t', '\n', '\f', '\r')))
        {
            _facts.Remark(new(Remark.SecondBase, "base", "href", _lines.At(attribute.ValueStart, attribute.ValueEnd)));
        }
    }

    private void ReadLink()
    {
        var rel = _attributes.Raw(Attr.Rel, _text);
        if (Ascii.HasWord(rel, "preconnect") || Ascii.HasWord(rel, "dns-prefetch"))
        {
            return;
        }

        AddSrcset(Attr.ImageSrcset, "link", "imagesrcset");
        if (_attributes.Has(Attr.ImageSrcset) && !_attributes.Has(Attr.Href))
        {
            return;
        }

        if (Ascii.HasWord(rel, "canonical"))
        {
            Add(Attr.Href, "link", "href", LinkRole.Canonical);
        }
        else if (Ascii.HasWord(rel, "alternate") && _attributes.Has(Attr.HrefLang) && !Ascii.HasWord(rel, "stylesheet"))
        {
            Add(Attr.Href, "link", "href", LinkRole.Translation, Value(_attributes[Attr.HrefLang]));
        }
        else
        {
            var follows = Ascii.HasWord(rel, "next") || Ascii.HasWord(rel, "prev") || Ascii.HasWord(rel, "license") || Ascii.HasWord(rel, "help") || Ascii.HasWord(rel, "author");
            Add(Attr.Href, "link", "href", follows ? LinkRole.Navigation : LinkRole.Resource);
        }
    }

    private void ReadMeta()
    {
        if (!_attributes.Has(Attr.Content))
        {
            return;
        }

        if (Ascii.Is(_attributes.Raw(Attr.HttpEquiv, _text).Trim(Ascii.Space), "refresh"))
        {
            if (MetaRefresh.Url(Value(_attributes[Attr.Content])) is { Length: > 0 } url)
            {
                Add(url, Attr.Content, "meta", "content", LinkRole.Redirect);
            }

            return;
        }

        var property = _attributes.Has(Attr.Property) ? Attr.Property : _attributes.Has(Attr.ItemProp) ? Attr.ItemProp : Attr.Name;
        if (MetaRefresh.IsUrlProperty(_attributes.Raw(property, _text).Trim(Ascii.Space), item: property == Attr.ItemProp))
        {
            AddFilled(Attr.Content, "meta", "content", LinkRole.Resource);
        }
    }

    private void ReadStyle(ReadOnlySpan<char> name)
    {
        var raw = _attributes.Raw(Attr.Style, _text);
        if (raw.IndexOf('(') < 0 && raw.IndexOf('&') < 0)
        {
            return;
        }

        var at = _attributes[Attr.Style];
        if (CharacterReferences.Needed(raw))
        {
            ScanCss.ReadDecoded(Value(at), Element(name), "style", _lines.At(at.ValueStart, at.ValueEnd), _facts);
        }
        else
        {
            ScanCss.Read(raw, at.ValueStart, Element(name), "style", _lines, _facts);
        }
    }

    private void AddSrcset(Attr attribute, string element, string name)
    {
        if (!_attributes.Has(attribute))
        {
            return;
        }

        var at = _attributes[attribute];
        var exact = !CharacterReferences.Needed(_text[at.ValueStart..at.ValueEnd]);
        var value = Value(at);
        foreach (var (start, end) in Srcset.Urls(value))
        {
            var place = exact ? _lines.At(at.ValueStart + start, at.ValueStart + end) : _lines.At(at.ValueStart, at.ValueEnd);
            _facts.Link(new(_facts.Text(value.AsSpan(start, end - start)), element, name, place, LinkRole.Resource));
        }
    }

    private void AddFilled(Attr attribute, string element, string name, LinkRole role = LinkRole.Navigation)
    {
        if (!_attributes.Raw(attribute, _text).Trim(Ascii.Space).IsEmpty)
        {
            Add(attribute, element, name, role);
        }
    }

    private void Add(Attr attribute, string element, string name, LinkRole role, string? detail = null)
    {
        if (_attributes.Has(attribute))
        {
            Add(Value(_attributes[attribute]), attribute, element, name, role, detail);
        }
    }

    private void Add(string value, Attr attribute, string element, string name, LinkRole role, string? detail = null)
    {
        var at = _attributes[attribute];
        var place = _lines.At(at.ValueStart, at.ValueEnd);
        var trimmed = WebUrl.Trim(value);
        if (trimmed.IsEmpty)
        {
            _facts.Remark(new(element == "img" ? Remark.EmptyImage : Remark.EmptyLink, element, name, place));
            return;
        }

        _facts.Link(new(trimmed.Length == value.Length ? value : _facts.Text(trimmed), element, name, place, role, detail));
    }

    private string Value(AttributeSpan attribute)
    {
        var raw = _text[attribute.ValueStart..attribute.ValueEnd];
        return CharacterReferences.Needed(raw) ? CharacterReferences.Decode(raw, attribute: true) : _facts.Text(raw);
    }

    private string Element(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[Math.Min(name.Length, 32)];
        return _facts.Text(lower[..Ascii.Lower(name[..lower.Length], lower)]);
    }
}
