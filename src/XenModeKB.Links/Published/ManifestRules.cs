using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>Problems of addresses that were published and vanish (KB603x).</summary>
internal static class ManifestRules
{
    private static readonly Rule s_pageGone = new(
        "KB6031",
        Severity.Error,
        "Published page that is gone",
        "Restore the page, or redirect its old address: `redirects` in the front matter of the page that took its place, or in "
            + "input/site.yml.");
    private static readonly Rule s_anchorGone = new(
        "KB6032",
        Severity.Error,
        "Published anchor that is gone",
        "Restore the id, because others link to it, or give it up with an entry '#id' in `redirects`: readers then arrive at the start "
            + "of the page. What hangs below an id goes with it; in input/site.yml, `*` stands for anything.");

    public static Diagnostic PageGone(SourceSpan where, string url, Message whatToDo) =>
        s_pageGone.At(where, $"'/{Shorten.ForMessage(url)}' was published and is gone, without a redirect.{whatToDo}");

    public static Diagnostic AnchorGone(SourceSpan where, string url, string anchor, Message whatToDo) =>
        s_anchorGone.At(where, $"'/{Shorten.ForMessage(url)}#{Shorten.ForMessage(anchor)}' was published and is gone.{whatToDo}");
}
