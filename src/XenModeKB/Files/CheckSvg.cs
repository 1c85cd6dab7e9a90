using System.Collections.Immutable;
using System.Text;
using System.Xml;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Files;

/// <summary>
/// A picture from a contributor is opened by readers on its own, too: it may not run scripts, load from elsewhere or lead away. 1. It is
/// UTF-8 and says nothing else, so that browsers read what was checked; 2. its root is svg, without DOCTYPE and processing instructions; 3.
/// elements, attributes, styles and addresses are those of <see cref="SvgVocabulary"/>. What stands inside of a refused element is not
/// looked at: it goes with it.
/// </summary>
internal sealed class CheckSvg
{
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly string _path;
    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _place;
    private bool _toldInvisible;

    private CheckSvg(string path, XmlReader reader, bool toldInvisible)
    {
        _path = path;
        _toldInvisible = toldInvisible;
        _reader = reader;
        _place = (IXmlLineInfo)reader;
    }

    /// <returns>Nothing for a file that is no SVG.</returns>
    public static ImmutableArray<Diagnostic> Problems(string path, byte[] bytes)
    {
        if (!path.EndsWith(".svg", StringComparison.Ordinal))
        {
            return [];
        }

        var (text, problems) = DecodeUtf8.Decode(path, bytes);
        if (text is null)
        {
            return problems;
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        return [.. problems, .. new CheckSvg(path, reader, toldInvisible: !problems.IsEmpty).Check(text)];
    }

    private ImmutableArray<Diagnostic> Check(string text)
    {
        try
        {
            var more = _reader.Read();
            while (more)
            {
                more = Node() ? _reader.Read() : !_reader.EOF;
            }
        }
        catch (XmlException problem)
        {
            var what = text.Contains("<!DOCTYPE", StringComparison.Ordinal)
                ? Message.Of("a DOCTYPE, which can define entities; delete it, browsers need none")
                : Message.Of("XML that can't be read");
            _problems.Add(FileRules.UnsafeSvg(_path, problem.LineNumber, problem.LinePosition, what));
        }

        return _problems.ToImmutable();
    }

    /// <returns>False when the reader stands on the next node already.</returns>
    private bool Node()
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.XmlDeclaration when _reader.GetAttribute("encoding") is { } encoding && !IsUtf8(encoding):
                Refuse($"the encoding '{encoding}', but must be UTF-8");
                return true;
            case XmlNodeType.ProcessingInstruction:
                Refuse($"a processing instruction <?{_reader.Name}?>");
                return true;
            case XmlNodeType.Element:
                return Element();
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                TellInvisible();
                return true;
            default:
                return true;
        }
    }

    private bool Element()
    {
        if (_reader.NamespaceURI != SvgVocabulary.Namespace || !SvgVocabulary.Elements.Contains(_reader.LocalName))
        {
            var hint = _reader.Prefix.Length == 0 ? Suggest.DidYouMean(_reader.LocalName, SvgVocabulary.Elements) : null;
            Refuse($"an element <{_reader.Name}>, which a drawing does not need", hint);
            _reader.Skip();
            return false;
        }

        if (_reader.Depth == 0 && _reader.LocalName != "svg")
        {
            Refuse($"the root <{_reader.Name}>, but must be <svg>");
        }

        var isStyle = _reader.LocalName == "style" && !_reader.IsEmptyElement;
        var isImage = _reader.LocalName == "image";
        while (_reader.MoveToNextAttribute())
        {
            Attribute(isImage);
        }

        _reader.MoveToElement();
        if (isStyle)
        {
            StyleSheet();
        }

        return true;
    }

    private void Attribute(bool isImage)
    {
        var name = _reader.Name;
        if (_reader.Prefix == "xmlns" || name == "xmlns")
        {
            return;
        }

        if (IsText(name))
        {
            TellInvisible();
            return;
        }

        if (name == "href" || (_reader.LocalName == "href" && _reader.NamespaceURI == "http://www.w3.org/1999/xlink"))
        {
            if (!SvgAddress.IsHarmless(_reader.Value, isImage))
            {
                Refuse($"the address '{SvgAddress.Short(_reader.Value)}' in '{name}'");
            }
        }
        else if (!SvgVocabulary.ValueAttributes.Contains(name))
        {
            Refuse($"an attribute '{name}', which a drawing does not need", Suggest.DidYouMean(name, SvgVocabulary.ValueAttributes));
        }
        else if (SvgStyle.Problems(_reader.Value) is [var first, ..])
        {
            Refuse($"{first.What}, in '{name}'");
        }
    }

    /// <summary>Comments between texts do not part them, so they are read as one.</summary>
    private void StyleSheet()
    {
        var depth = _reader.Depth;
        var css = new StringBuilder();
        var (line, column) = (0, 0);
        while (_reader.Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType is XmlNodeType.Element or XmlNodeType.ProcessingInstruction)
            {
                Refuse($"'{_reader.Name}' inside of a style");
            }
            else if (_reader.NodeType is not XmlNodeType.Comment)
            {
                (line, column) = css.Length == 0 ? (_place.LineNumber, _place.LinePosition) : (line, column);
                css.Append(_reader.Value);
            }
        }

        var text = css.ToString();
        foreach (var (offset, what) in SvgStyle.Problems(text))
        {
            var before = text.AsSpan(0, offset);
            var lineBreak = before.LastIndexOf('\n');
            var at = lineBreak < 0 ? column + offset : offset - lineBreak;
            _problems.Add(FileRules.UnsafeSvg(_path, line + before.Count('\n'), at, what));
        }
    }

    /// <summary>A reference that stands for it; what is there as it is was told when the file was read.</summary>
    private void TellInvisible()
    {
        if (!_toldInvisible && InvisibleCharacters.IndexIn(_reader.Value) is var at and >= 0)
        {
            var character = Rune.GetRuneAt(_reader.Value, at).Value;
            _problems.Add(FileRules.Invisible(_path, _place.LineNumber, _place.LinePosition, character, 1));
        }
    }

    private void Refuse(Message what, Message? hint = null) =>
        _problems.Add(FileRules.UnsafeSvg(_path, _place.LineNumber, _place.LinePosition, what, hint));

    /// <summary>Not with a prefix: <c>data-x:href</c> is an address where <c>data-x</c> is declared as the prefix of addresses.</summary>
    private static bool IsText(string name) =>
        SvgVocabulary.TextAttributes.Contains(name)
        || (!name.Contains(':', StringComparison.Ordinal)
            && (name.StartsWith("aria-", StringComparison.Ordinal) || name.StartsWith("data-", StringComparison.Ordinal)));

    private static bool IsUtf8(string encoding) => encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
