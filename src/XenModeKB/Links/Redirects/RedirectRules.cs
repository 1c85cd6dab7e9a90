using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>Problems of redirects and of addresses that vanish (KB602x, KB603x).</summary>
internal static class RedirectRules
{
    private static readonly Rule s_invalid = new("KB6022", Severity.Error, "Redirect that is no path of this site", "Write the old address as a path from the root of the site: `/en/old/page/`.");
    private static readonly Rule s_ontoPage = new("KB6023", Severity.Error, "Redirect from an address that a page has", "Remove the redirect: the page itself stands there.");
    private static readonly Rule s_twice = new("KB6024", Severity.Error, "Address that two pages redirect from", "Keep the redirect in the page that took the old one's place.");
    private static readonly Rule s_manifest = new("KB6030", Severity.Error, "Manifest that can't be read", "Name a `site-manifest.json` that a build of this tool wrote.");
    private static readonly Rule s_pageGone = new("KB6031", Severity.Error, "Published page that is gone", "Add the old address to `redirects` of the page that took its place.");
    private static readonly Rule s_anchorGone = new("KB6032", Severity.Error, "Published anchor that is gone", "Keep the id of the section: others link to it.");

    public static Diagnostic Invalid(Located<string> redirect) =>
        s_invalid.At(redirect.Span, $"'{Remarks.Show(redirect.Value)}' is no path of this site.");

    public static Diagnostic OntoPage(Located<string> redirect, bool itself) =>
        s_ontoPage.At(redirect.Span, itself ? $"'{Remarks.Show(redirect.Value)}' is the address of this very page." : $"'{Remarks.Show(redirect.Value)}' is the address of another page.");

    public static Diagnostic Twice(Located<string> redirect, string other) =>
        s_twice.At(redirect.Span, $"'{Remarks.Show(redirect.Value)}' redirects to '/{other}' already.");

    public static Diagnostic Unreadable(string path, string message) =>
        s_manifest.At(SourceSpan.FileStart(path), $"This manifest can't be read: {message}");

    public static Diagnostic PageGone(SourceSpan where, string url, string? nearest) =>
        s_pageGone.At(where, $"'/{url}' was published and is gone, without a redirect.{(nearest is null ? "" : $" Is it '/{nearest}' now?")}");

    public static Diagnostic AnchorGone(SourceSpan where, string url, string anchor, string? nearest) =>
        s_anchorGone.At(where, $"'/{url}#{anchor}' was published and is gone.{(nearest is null ? "" : $" Is it '#{nearest}' now?")}");
}
