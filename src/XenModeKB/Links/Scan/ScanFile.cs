namespace XenModeKB.Links;

/// <summary>Picks the scanner for a file by its name.</summary>
internal static class ScanFile
{
    /// <summary>Files whose links are checked in any folder.</summary>
    public static bool HasLinks(string path) => Extension(path) is "html" or "htm" or "xhtml" or "css" or "svg" or "xml" or "rss" or "atom" or "rdf" or "webmanifest" || IsManifest(path);

    public static bool IsPage(string path) => Extension(path) is "html" or "htm" or "xhtml";

    /// <summary>Whether it is JSON that is no manifest: read as bytes (<see cref="ScanJson.ReadUrls(ReadOnlySpan{byte}, Action{LinkFact})"/>), and only where our own build wrote it.</summary>
    public static bool IsData(string path) => Extension(path) is "json" or "jsonld" && !IsManifest(path);

    /// <param name="path">Path in the site.</param>
    /// <param name="text">Its text.</param>
    /// <param name="ours">Whether our own build wrote it: then Markdown counts too.</param>
    /// <param name="facts">Of this thread.</param>
    public static FileFacts Scan(string path, string text, bool ours, FactsBuilder facts) => Extension(path) switch
    {
        "html" or "htm" or "xhtml" => ScanHtml.Scan(path, text, facts),
        "css" => ScanCss.Scan(path, text, facts),
        "svg" or "xml" or "rss" or "atom" or "rdf" => ScanXml.Scan(path, text, facts),
        "webmanifest" => ScanJson.ScanManifest(path, text, facts),
        "json" when IsManifest(path) => ScanJson.ScanManifest(path, text, facts),
        "md" when ours => ScanMarkdown.Scan(path, text, facts),
        "txt" when ours && path.EndsWith("llms.txt", StringComparison.Ordinal) => ScanMarkdown.Scan(path, text, facts),
        _ => new(path),
    };

    private static bool IsManifest(string path) => path is "manifest.json" || path.EndsWith("/manifest.json", StringComparison.Ordinal);

    private static string Extension(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot < 0 || path.IndexOf('/', dot) >= 0 ? "" : path[(dot + 1)..].ToLowerInvariant();
    }
}
