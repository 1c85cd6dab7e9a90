namespace XenModeKB.Links;

/// <summary>The elements that mean something to links, anchors or the shape of the tree.</summary>
internal enum Tag
{
    Other,
    A, Area, Link, Base, Meta, Img, Image, Script, Style, Iframe, Frame, Embed, Object, Audio, Video, Source, Track, Input, Button,
    Form, Blockquote, Q, Ins, Del, Body, Html, Table, Td, Th, Map, Template, Title, Textarea, Xmp, Noembed, Noframes, Plaintext,
    Svg, Math, ForeignObject, Desc, AnnotationXml, MathText, Heading, P, ListItem, Void, Breakout, Font, BlockStart,
}

/// <summary>What kind of element a name is. Names are compared as HTML does, without ASCII letter case.</summary>
internal static class Tags
{
    private const int LongestName = 14;

    public static Tag Of(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName)
        {
            return Tag.Other;
        }

        Span<char> lower = stackalloc char[LongestName];
        return OfLower(lower[..Ascii.Lower(name, lower)]);
    }

    /// <summary>Elements that never have content or an end tag in HTML.</summary>
    public static bool IsVoid(Tag tag) =>
        tag is Tag.Area or Tag.Base or Tag.Embed or Tag.Img or Tag.Image or Tag.Input or Tag.Link or Tag.Meta or Tag.Source or Tag.Track or Tag.Frame or Tag.Void;

    public static bool IsRawText(Tag tag) =>
        tag is Tag.Script or Tag.Style or Tag.Iframe or Tag.Title or Tag.Textarea or Tag.Xmp or Tag.Noembed or Tag.Noframes;

    /// <summary>HTML elements that end an open <c>svg</c> or <c>math</c> when they stand directly in it.</summary>
    public static bool IsBreakout(Tag tag) =>
        tag is Tag.Blockquote or Tag.Body or Tag.Embed or Tag.Img or Tag.Meta or Tag.Table or Tag.Heading or Tag.P or Tag.ListItem or Tag.Breakout or Tag.BlockStart;

    /// <summary>Elements before which an open paragraph ends.</summary>
    public static bool EndsParagraph(Tag tag) =>
        tag is Tag.P or Tag.Heading or Tag.Blockquote or Tag.Form or Tag.Table or Tag.ListItem or Tag.BlockStart or Tag.Xmp or Tag.Plaintext;

    private static Tag OfLower(ReadOnlySpan<char> name) => name switch
    {
        "a" => Tag.A,
        "area" => Tag.Area,
        "link" => Tag.Link,
        "base" => Tag.Base,
        "meta" => Tag.Meta,
        "img" => Tag.Img,
        "image" => Tag.Image,
        "script" => Tag.Script,
        "style" => Tag.Style,
        "iframe" => Tag.Iframe,
        "frame" => Tag.Frame,
        "embed" => Tag.Embed,
        "object" => Tag.Object,
        "audio" => Tag.Audio,
        "video" => Tag.Video,
        "source" => Tag.Source,
        "track" => Tag.Track,
        "input" => Tag.Input,
        "button" => Tag.Button,
        "form" => Tag.Form,
        "blockquote" => Tag.Blockquote,
        "q" => Tag.Q,
        "ins" => Tag.Ins,
        "del" => Tag.Del,
        "body" => Tag.Body,
        "html" => Tag.Html,
        "map" => Tag.Map,
        "template" => Tag.Template,
        _ => OfStructure(name),
    };

    private static Tag OfStructure(ReadOnlySpan<char> name) => name switch
    {
        "table" => Tag.Table,
        "td" => Tag.Td,
        "th" => Tag.Th,
        "title" => Tag.Title,
        "textarea" => Tag.Textarea,
        "xmp" => Tag.Xmp,
        "noembed" => Tag.Noembed,
        "noframes" => Tag.Noframes,
        "plaintext" => Tag.Plaintext,
        "svg" => Tag.Svg,
        "math" => Tag.Math,
        "foreignobject" => Tag.ForeignObject,
        "desc" => Tag.Desc,
        "annotation-xml" => Tag.AnnotationXml,
        "mi" or "mo" or "mn" or "ms" or "mtext" => Tag.MathText,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Tag.Heading,
        "p" => Tag.P,
        "li" or "dt" or "dd" => Tag.ListItem,
        "br" or "hr" => Tag.Breakout,
        "basefont" or "bgsound" or "col" or "keygen" or "param" or "wbr" => Tag.Void,
        "font" => Tag.Font,
        "center" or "div" or "dl" or "menu" or "ol" or "pre" or "ul" or "listing" => Tag.BlockStart,
        "b" or "big" or "code" or "em" or "head" or "i" or "nobr" or "ruby" or "s" or "small" or "span" or "strong"
            or "strike" or "sub" or "sup" or "tt" or "u" or "var" => Tag.Breakout,
        _ => Tag.Other,
    };
}
