using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>Problems of addresses that were published and vanish (KB603x).</summary>
internal static class ManifestRules
{
    private static readonly Rule s_manifest = new("KB6030", Severity.Error, "Manifest that can't be read", "Name a `site-manifest.json` that a build of this tool wrote.");
    private static readonly Rule s_pageGone = new("KB6031", Severity.Error, "Published page that is gone", "Add the old address to `redirects` of the page that took its place.");
    private static readonly Rule s_anchorGone = new("KB6032", Severity.Error, "Published anchor that is gone", "Keep the id of the section: others link to it.");

    public static Diagnostic Unreadable(string path, string message) =>
        s_manifest.At(SourceSpan.FileStart(path), $"This manifest can't be read: {message}");

    public static Diagnostic PageGone(SourceSpan where, string url, string? nearest) =>
        s_pageGone.At(where, $"'/{url}' was published and is gone, without a redirect.{(nearest is null ? "" : $" Is it '/{nearest}' now?")}");

    public static Diagnostic AnchorGone(SourceSpan where, string url, string anchor, string? nearest) =>
        s_anchorGone.At(where, $"'/{url}#{anchor}' was published and is gone.{(nearest is null ? "" : $" Is it '#{nearest}' now?")}");
}
