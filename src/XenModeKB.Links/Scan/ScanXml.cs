using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace XenModeKB.Links;

/// <summary>
/// Reads the links of feeds (RSS, Atom), site maps and SVG files, and the ids of the last. Other XML has no links that are known.
/// </summary>
internal sealed class ScanXml
{
    private readonly ReadTags _tags;
    private readonly Lines _lines;
    private readonly FileScan _scan;
    private bool _isSvg;
    private bool _wanted;
    private (string Value, int Start) _content = ("", 0);

    private ScanXml(ReadTags tags, FileScan scan)
    {
        _tags = tags;
        _scan = scan;
        _lines = new(tags.Text);
    }

    public static ScannedFile Scan(string path, string text)
    {
        using var tags = new ReadTags(text, isXml: true);
        var scan = new FileScan(path);
        var isSvg = new ScanXml(tags, scan).Run();
        return scan.ToFile(hasAnchors: isSvg);
    }

    /// <summary>Whether it is a picture, whose ids are anchors.</summary>
    private bool Run()
    {
        var isRoot = true;
        while (true)
        {
            ref var token = ref _tags.Next(isForeign: true, needsText: _wanted);
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    return _isSvg;
                case HtmlTokenType.EndTag:
                    AddText(Local(token.Name.ToString()));
                    break;
                case HtmlTokenType.StartTag:
                    var name = Local(token.Name.ToString());
                    _isSvg |= isRoot && name == "svg";
                    if (isRoot && !_isSvg
                        && name is not ("rss" or "feed" or "rdf" or "urlset" or "sitemapindex" or "opensearchdescription"))
                    {
                        return false;
                    }

                    isRoot = false;
                    Start(name, ref token);
                    break;
                case HtmlTokenType.Character when token.HasContent:
                    _content = (token.Data.ToString(), token.Position.Index);
                    break;
            }
        }
    }

    private void Start(string name, ref StructHtmlToken token)
    {
        _content = ("", 0);
        var permalink = true;
        foreach (var attribute in _tags.Attributes(ref token))
        {
            permalink &= attribute is not { Name: "isPermaLink", Value: "false" };
            if (_isSvg && attribute is { Name: "id" or "xml:id", Value.Length: > 0 })
            {
                _scan.Id(attribute.Value, _lines.At(attribute.Start, attribute.End));
            }
            else if (IsLink(name, attribute.Name))
            {
                Add(attribute.Value, attribute.Start, attribute.End, name, attribute.Name);
            }
        }

        _wanted = !_isSvg && !token.IsSelfClosing
            && (name is "loc" or "link" or "comments" or "icon" or "logo" or "url" || (name is "guid" && permalink));
    }

    private bool IsLink(string element, string attribute) => attribute switch
    {
        "xlink:href" => _isSvg,
        "href" => _isSvg || element is "link",
        "url" => !_isSvg && element is "enclosure" or "thumbnail" or "content",
        "src" => !_isSvg && element is "content",
        _ => false,
    };

    /// <summary>
    /// The text of an element that ends. Where it stands is where it is found from the start of its token on: that may begin with space, or
    /// a CDATA section.
    /// </summary>
    private void AddText(string name)
    {
        var (wanted, value) = (_wanted, _content.Value.Trim(' ', '\t', '\n', '\f', '\r'));
        _wanted = false;
        if (!wanted || value.Length == 0)
        {
            return;
        }

        var start = _tags.Text.IndexOf(value, _content.Start, StringComparison.Ordinal);
        var isAsWritten = start >= 0;
        start = isAsWritten ? start : _content.Start;
        Add(value, start, isAsWritten ? start + value.Length : start, name, "text");
    }

    private void Add(string value, int start, int end, string element, string attribute)
    {
        var trimmed = WebUrl.Trim(value);
        if (!trimmed.IsEmpty)
        {
            var role = element == "a" ? LinkRole.Navigation : LinkRole.Resource;
            _scan.Link(new(trimmed.ToString(), element, attribute, _lines.At(start, end), role));
        }
    }

    private static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
