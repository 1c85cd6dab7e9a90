namespace XenModeKB.Links;

/// <summary>Says which attributes of an element are links, and what for.</summary>
internal sealed class ElementLinks(FileScan scan, string text, Lines lines)
{
    public void Read(Element element, bool inTemplate)
    {
        ReadStyle(element);
        if (element.IsHtml)
        {
            ReadHtml(element, inTemplate);
            return;
        }

        Add(element, element.Has("href") ? "href" : "xlink:href", element.Name == "a" ? LinkRole.Navigation : LinkRole.Resource);
    }

    private void ReadHtml(Element element, bool inTemplate)
    {
        switch (element.Name)
        {
            case "a" or "area":
                Add(element, "href", LinkRole.Navigation);
                break;
            case "base" when !inTemplate:
                ReadBase(element);
                break;
            case "link":
                ReadLink(element);
                break;
            case "meta":
                ReadMeta(element);
                break;
            case "form" when !Ascii.Is(element["method"], "post") && !Ascii.Is(element["method"], "dialog"):
                AddFilled(element, "action");
                break;
            case "button" or "input":
                AddFilled(element, "formaction");
                Add(element, "src", LinkRole.Resource);
                break;
            case "blockquote" or "q" or "ins" or "del":
                AddFilled(element, "cite");
                break;
            case "body" or "table" or "td" or "th":
                Add(element, "background", LinkRole.Resource);
                break;
            default:
                ReadMedia(element);
                break;
        }
    }

    private void ReadMedia(Element element)
    {
        switch (element.Name)
        {
            case "img":
                Add(element, "src", LinkRole.Resource);
                AddSrcset(element, "srcset");
                AddFilled(element, "longdesc");
                Add(element, "usemap", LinkRole.ImageMap);
                break;
            case "source":
                Add(element, "src", LinkRole.Resource);
                AddSrcset(element, "srcset");
                break;
            case "iframe" or "frame":
                Add(element, "src", LinkRole.Navigation);
                AddFilled(element, "longdesc");
                break;
            case "script" or "embed" or "audio" or "track":
                Add(element, "src", LinkRole.Resource);
                break;
            case "video":
                Add(element, "src", LinkRole.Resource);
                Add(element, "poster", LinkRole.Resource);
                break;
            case "object":
                Add(element, "data", LinkRole.Resource);
                Add(element, "usemap", LinkRole.ImageMap);
                break;
        }
    }

    private void ReadBase(Element element)
    {
        if (element.Find("href") is { } href && !scan.Base(href.Value.Trim(' ', '\t', '\n', '\f', '\r')))
        {
            scan.Problem(new(MarkupProblemKind.SecondBase, "base", "href", lines.At(href.Start, href.End)));
        }
    }

    private void ReadLink(Element element)
    {
        var rel = element["rel"];
        if (Ascii.HasWord(rel, "preconnect") || Ascii.HasWord(rel, "dns-prefetch"))
        {
            return;
        }

        AddSrcset(element, "imagesrcset");
        if (element.Has("imagesrcset") && !element.Has("href"))
        {
            return;
        }

        var role = RoleOf(element, rel);
        Add(element, "href", role, role == LinkRole.Translation ? element["hreflang"] : null);
    }

    private static LinkRole RoleOf(Element link, string rel)
    {
        if (Ascii.HasWord(rel, "canonical"))
        {
            return LinkRole.Canonical;
        }

        return Ascii.HasWord(rel, "alternate") && link.Has("hreflang") && !Ascii.HasWord(rel, "stylesheet")
            ? LinkRole.Translation
            : LinkRole.Resource;
    }

    private void ReadMeta(Element element)
    {
        if (element.Find("content") is not { } content)
        {
            return;
        }

        if (Ascii.Is(element["http-equiv"].AsSpan().Trim(Ascii.Space), "refresh"))
        {
            if (MetaRefresh.Url(content.Value) is { Length: > 0 } url)
            {
                Add(element, content with { Value = url }, LinkRole.Redirect);
            }

            return;
        }

        var property = element.Find("property") ?? element.Find("itemprop") ?? element.Find("name");
        if (property is { } known && MetaRefresh.IsUrlProperty(known.Value.AsSpan().Trim(Ascii.Space), item: known.Name == "itemprop"))
        {
            AddFilled(element, "content", LinkRole.Resource);
        }
    }

    private void ReadStyle(Element element)
    {
        if (element.Find("style") is not { } style || !style.Value.Contains('(', StringComparison.Ordinal))
        {
            return;
        }

        if (IsAsWritten(style))
        {
            ScanCss.Read(style.Value, style.Start, element.Name, "style", lines, scan);
        }
        else
        {
            ScanCss.ReadDecoded(style.Value, element.Name, "style", lines.At(style.Start, style.End), scan);
        }
    }

    private void AddSrcset(Element element, string name)
    {
        if (element.Find(name) is not { } attribute)
        {
            return;
        }

        var exact = IsAsWritten(attribute);
        foreach (var (start, end) in Srcset.Urls(attribute.Value))
        {
            var place = exact ? lines.At(attribute.Start + start, attribute.Start + end) : lines.At(attribute.Start, attribute.End);
            scan.Link(new(attribute.Value[start..end], element.Name, name, place, LinkRole.Resource));
        }
    }

    private void AddFilled(Element element, string name, LinkRole role = LinkRole.Navigation)
    {
        if (!element[name].AsSpan().Trim(Ascii.Space).IsEmpty)
        {
            Add(element, name, role);
        }
    }

    private void Add(Element element, string name, LinkRole role, string? detail = null)
    {
        if (element.Find(name) is { } attribute)
        {
            Add(element, attribute, role, detail);
        }
    }

    private void Add(Element element, ElementAttribute attribute, LinkRole role, string? detail = null)
    {
        var place = lines.At(attribute.Start, attribute.End);
        var trimmed = WebUrl.Trim(attribute.Value);
        if (trimmed.IsEmpty)
        {
            scan.Problem(
                new(
                    element.Name == "img" ? MarkupProblemKind.EmptyImage : MarkupProblemKind.EmptyLink,
                    element.Name,
                    attribute.Name,
                    place));
            return;
        }

        var value = trimmed.Length == attribute.Value.Length ? attribute.Value : trimmed.ToString();
        scan.Link(new(value, element.Name, attribute.Name, place, role, detail));
    }

    /// <summary>Whether the value stands in the text as it is, so that places inside it are known.</summary>
    private bool IsAsWritten(ElementAttribute attribute) =>
        text.AsSpan(attribute.Start, attribute.End - attribute.Start).SequenceEqual(attribute.Value);
}
