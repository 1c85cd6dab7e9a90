namespace XenModeKB.Links;

/// <summary>Picks the scanner for a file by its name.</summary>
internal static class ScanFile
{
    /// <summary>Files whose links are checked in any folder.</summary>
    public static bool HasLinks(string path) => KindOf(path) is not (Kind.None or Kind.Data or Kind.Markdown);

    public static bool IsPage(string path) => KindOf(path) is Kind.Html or Kind.Xhtml;

    /// <param name="path">Path in the site.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="isOurs">Whether our own build wrote it: then data and Markdown count too.</param>
    public static ScannedFile Scan(string path, ReadOnlySpan<byte> content, bool isOurs)
    {
        var kind = KindOf(path);
        return kind switch
        {
            Kind.Html => ScanHtml.Scan(path, DecodeText.Html(content), isXml: false),
            Kind.Xhtml => ScanHtml.Scan(path, DecodeText.Xml(content), isXml: true),
            Kind.Css => ScanCss.Scan(path, DecodeText.Css(content)),
            Kind.Xml => ScanXml.Scan(path, DecodeText.Xml(content)),
            Kind.Manifest => ScanJson.ScanManifest(path, DecodeText.Utf8(content)),
            Kind.Data when isOurs => ScanJson.ScanData(path, content),
            Kind.Markdown when isOurs => ScanMarkdown.Scan(path, DecodeText.Utf8(content)),
            _ => new(path),
        };
    }

    private static Kind KindOf(string path) => Extension(path) switch
    {
        "html" or "htm" => Kind.Html,
        "xhtml" or "xht" => Kind.Xhtml,
        "css" => Kind.Css,
        "svg" or "xml" or "rss" or "atom" or "rdf" => Kind.Xml,
        "webmanifest" => Kind.Manifest,
        "json" => path is "manifest.json" || path.EndsWith("/manifest.json", StringComparison.Ordinal) ? Kind.Manifest : Kind.Data,
        "jsonld" => Kind.Data,
        "md" => Kind.Markdown,
        "txt" => path.EndsWith("llms.txt", StringComparison.Ordinal) ? Kind.Markdown : Kind.None,
        _ => Kind.None,
    };

    private static string Extension(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot < 0 || path.IndexOf('/', dot) >= 0 ? "" : path[(dot + 1)..].ToLowerInvariant();
    }

    private enum Kind
    {
        None,
        Html,
        Xhtml,
        Css,
        Xml,
        Manifest,
        Data,
        Markdown,
    }
}
