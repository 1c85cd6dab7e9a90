using System.Collections.Immutable;
using System.Xml;
using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>A picture from a contributor is opened by readers on its own, too: it may not run scripts or load from elsewhere.</summary>
internal static class CheckSvg
{
    private static readonly string[] s_activeElements = ["script", "foreignObject", "iframe", "handler", "set", "animate"];

    public static ImmutableArray<Diagnostic> Problems(string path, byte[] bytes)
    {
        if (!path.EndsWith(".svg", StringComparison.Ordinal))
        {
            return [];
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 8 << 20 };
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    CheckElement(path, reader, problems);
                }
            }
        }
        catch (XmlException problem)
        {
            problems.Add(FileRules.UnsafeSvg(path, problem.LineNumber, problem.LinePosition, "XML that can't be read"));
        }

        return problems.ToImmutable();
    }

    private static void CheckElement(string path, XmlReader reader, ImmutableArray<Diagnostic>.Builder problems)
    {
        var place = (IXmlLineInfo)reader;
        if (s_activeElements.Contains(reader.LocalName, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(FileRules.UnsafeSvg(path, place.LineNumber, place.LinePosition, $"an element <{reader.LocalName}>"));
        }

        while (reader.MoveToNextAttribute())
        {
            var active = reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase);
            var leads = reader.LocalName is "href" or "src" && !reader.Value.StartsWith('#');
            var loads = reader.Prefix != "xmlns" && reader.LocalName != "xmlns" && reader.Value.Contains("url(", StringComparison.OrdinalIgnoreCase)
                && !reader.Value.Replace(" ", "", StringComparison.Ordinal).Contains("url(#", StringComparison.OrdinalIgnoreCase);
            if (active || leads || loads)
            {
                problems.Add(FileRules.UnsafeSvg(path, place.LineNumber, place.LinePosition, $"an attribute '{reader.Name}' that can run or load something"));
            }
        }

        reader.MoveToElement();
    }
}
