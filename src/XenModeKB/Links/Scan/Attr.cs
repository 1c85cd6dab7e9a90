
namespace XenModeKB.Links;

/// <summary>The attributes that the scan reads.</summary>
internal enum Attr
{
    Id, Name, Href, XlinkHref, Src, Srcset, ImageSrcset, Poster, Data, Cite, Action, FormAction, Method, Background, LongDesc, UseMap,
    Rel, HrefLang, HttpEquiv, Property, ItemProp, Content, Style, Type, Alt, AriaLabel, AriaHidden, AriaLabelledBy, Title, Encoding, FontColor, Ignore,
    None,
}

/// <summary>The attributes of one tag that the scan reads, each the first of its name. One serves all tags of a thread.</summary>
internal sealed class KnownAttributes
{
    private readonly AttributeSpan[] _spans = new AttributeSpan[(int)Attr.None];
    private uint _has;

    public AttributeSpan this[Attr attribute] => _spans[(int)attribute];

    public bool Has(Attr attribute) => (_has & (1u << (int)attribute)) != 0;

    /// <summary>The value as it stands in the text; empty when there is none.</summary>
    public ReadOnlySpan<char> Raw(Attr attribute, ReadOnlySpan<char> text) =>
        Has(attribute) ? text[this[attribute].ValueStart..this[attribute].ValueEnd] : [];

    public void Read(AttributeList attributes, ReadOnlySpan<char> text)
    {
        _has = 0;
        for (var i = 0; i < attributes.Count; i++)
        {
            var span = attributes[i];
            var attribute = Of(text[span.NameStart..span.NameEnd]);
            if (attribute != Attr.None && !Has(attribute))
            {
                _has |= 1u << (int)attribute;
                _spans[(int)attribute] = span;
            }
        }
    }

    private static Attr Of(ReadOnlySpan<char> name)
    {
        const int Longest = 20;
        if (name.Length is < 2 or > Longest)
        {
            return Attr.None;
        }

        Span<char> lower = stackalloc char[Longest];
        return OfLower(lower[..Ascii.Lower(name, lower)]);
    }

    private static Attr OfLower(ReadOnlySpan<char> name) => name switch
    {
        "id" => Attr.Id,
        "name" => Attr.Name,
        "href" => Attr.Href,
        "xlink:href" => Attr.XlinkHref,
        "src" => Attr.Src,
        "srcset" => Attr.Srcset,
        "imagesrcset" => Attr.ImageSrcset,
        "poster" => Attr.Poster,
        "data" => Attr.Data,
        "cite" => Attr.Cite,
        "action" => Attr.Action,
        "formaction" => Attr.FormAction,
        "method" => Attr.Method,
        "background" => Attr.Background,
        "longdesc" => Attr.LongDesc,
        "usemap" => Attr.UseMap,
        "rel" => Attr.Rel,
        "hreflang" => Attr.HrefLang,
        "http-equiv" => Attr.HttpEquiv,
        "property" => Attr.Property,
        "itemprop" => Attr.ItemProp,
        "content" => Attr.Content,
        "style" => Attr.Style,
        "type" => Attr.Type,
        "alt" => Attr.Alt,
        "aria-label" => Attr.AriaLabel,
        "aria-hidden" => Attr.AriaHidden,
        "aria-labelledby" => Attr.AriaLabelledBy,
        "title" => Attr.Title,
        "encoding" => Attr.Encoding,
        "color" or "face" or "size" => Attr.FontColor,
        "data-proofer-ignore" or "data-links-ignore" => Attr.Ignore,
        _ => Attr.None,
    };
}
