namespace XenModeKB.Links;

/// <summary>Reads the URLs of style sheets, of <c>style</c> elements and of <c>style</c> attributes.</summary>
internal static class ScanCss
{
    public static ScannedFile Scan(string path, string text)
    {
        var scan = new FileScan(path);
        Read(text, 0, "", "url()", new Lines(text), scan);
        return scan.ToFile(hasAnchors: false);
    }

    /// <param name="css">The style sheet.</param>
    /// <param name="offset">Where it starts in the text of <paramref name="lines"/>.</param>
    /// <param name="element">Element that holds it.</param>
    /// <param name="attribute">Attribute that holds it.</param>
    /// <param name="lines">Places of the whole text.</param>
    /// <param name="scan">Takes the links.</param>
    public static void Read(ReadOnlySpan<char> css, int offset, string element, string attribute, Lines lines, FileScan scan)
    {
        var urls = new CssUrls(css);
        while (urls.MoveNext())
        {
            if (urls.Value() is { Length: > 0 } value)
            {
                scan.Link(new(value, element, attribute, lines.At(offset + urls.Start, offset + urls.End), LinkRole.Resource));
            }
        }
    }

    /// <summary>For a text that has no places of its own.</summary>
    public static void ReadDecoded(string css, string element, string attribute, Place place, FileScan scan)
    {
        var urls = new CssUrls(css);
        while (urls.MoveNext())
        {
            if (urls.Value() is { Length: > 0 } value)
            {
                scan.Link(new(value, element, attribute, place, LinkRole.Resource));
            }
        }
    }
}
