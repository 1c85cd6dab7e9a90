using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace XenModeKB.Links;

/// <summary>
/// Reads tags with AngleSharp's tokenizer, which says where a tag and the name of an attribute start; where values stand is read from the
/// text itself.
/// The tokenizer also serves for XML: no element has raw text there, and names keep their letter case.
/// </summary>
internal sealed class ReadTags : IDisposable
{
    /// <summary>AngleSharp takes this character, which no text has, for the end of the text.</summary>
    private const char EndOfFile = '\uFFFF';

    private static readonly FrozenSet<string> s_names = FrozenSet.ToFrozenSet(
    [
        "id", "xml:id", "name", "href", "xlink:href", "src", "srcset", "srcdoc", "imagesrcset", "poster", "data", "cite", "action",
        "formaction", "method",
        "background", "longdesc", "usemap", "rel", "hreflang", "http-equiv", "property", "itemprop", "content", "style", "type", "alt",
        "aria-label", "aria-hidden", "aria-labelledby", "title", "encoding", "color", "face", "size", "data-proofer-ignore",
        "data-links-ignore",
        "url", "isPermaLink",
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_known =
        s_names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> s_unquotedEnds = SearchValues.Create(Ascii.Space + ">");

    private readonly HtmlTokenizer _tokenizer;

    public ReadTags(string text, bool isXml)
    {
        (Text, IsXml) = (text, isXml);
        _tokenizer = new(new TextSource(new ReadOnlyMemoryTextSource(text.Replace(EndOfFile, '\uFFFD'))), HtmlEntityProvider.Resolver)
        {
            DisableElementPositionTracking = true,
            IsPreservingAttributeNames = isXml,
            SkipComments = true,
            SkipProcessingInstructions = true,
            SkipRawText = true,
            SkipRCDataText = true,
            SkipScriptText = true,
            SkipPlaintext = true,
            ShouldEmitAttribute = IsRead,
        };
    }

    public string Text { get; }

    public bool IsXml { get; }

    /// <summary>Where the next token starts.</summary>
    public int Position => _tokenizer.Position;

    /// <param name="isForeign">Whether a CDATA section is one here: in SVG, MathML and XML.</param>
    /// <param name="needsText">Whether somebody will look at the text between tags.</param>
    public ref StructHtmlToken Next(bool isForeign, bool needsText)
    {
        _tokenizer.IsAcceptingCharacterData = isForeign;
        _tokenizer.SkipDataText = !needsText;
        return ref _tokenizer.GetStructToken();
    }

    /// <summary>Says that the content of the HTML element just read is not markup.</summary>
    public void SkipRawText(string element) => _tokenizer.State = element switch
    {
        _ when IsXml => HtmlParseMode.PCData,
        "title" or "textarea" => HtmlParseMode.RCData,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "script" => HtmlParseMode.Script,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    public ImmutableArray<ElementAttribute> Attributes(ref StructHtmlToken tag)
    {
        var attributes = tag.Attributes;
        if (attributes.Count == 0)
        {
            return [];
        }

        var read = ImmutableArray.CreateBuilder<ElementAttribute>(attributes.Count);
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            var (start, end) = ValueAfter(attribute.Position.Index + attribute.Name.Length);
            read.Add(new(attribute.Name.ToString(), SharedText.Of(attribute.Value), start, end));
        }

        return read.MoveToImmutable();
    }

    public void Dispose() => _tokenizer.Dispose();

    /// <summary>
    /// An attribute is read when its name is known, and once: the tokenizer compares each one that is read with every other.
    /// </summary>
    private static bool IsRead(ref StructHtmlToken tag, ReadOnlyMemory<char> name)
    {
        if (!s_known.Contains(name.Span))
        {
            return false;
        }

        var attributes = tag.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name == name.Span)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the value stands of the attribute whose name ends here; at the end of the name when it has none.</summary>
    private (int Start, int End) ValueAfter(int nameEnd)
    {
        var text = Text.AsSpan();
        var equals = SkipSpace(nameEnd);
        if (equals >= text.Length || text[equals] != '=')
        {
            return (nameEnd, nameEnd);
        }

        var start = SkipSpace(equals + 1);
        if (start < text.Length && text[start] is '"' or '\'')
        {
            var length = text[(start + 1)..].IndexOf(text[start]);
            return (start + 1, length < 0 ? text.Length : start + 1 + length);
        }

        var unquoted = text[start..].IndexOfAny(s_unquotedEnds);
        return (start, unquoted < 0 ? text.Length : start + unquoted);
    }

    private int SkipSpace(int at)
    {
        while (at < Text.Length && Ascii.IsSpace(Text[at]))
        {
            at++;
        }

        return at;
    }
}
