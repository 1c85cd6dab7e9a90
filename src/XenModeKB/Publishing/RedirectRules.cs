using XenModeKB.Links;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Publishing;

/// <summary>Problems of redirects, and of files that nothing leads to (KB602x).</summary>
internal static class RedirectRules
{
    private static readonly Rule s_invalid = new(
        "KB6022",
        Severity.Error,
        "Redirect that is not a path of this site",
        "Write the old address as a path from the root of the site, as a browser shows it or with percent-encoding: `/en/old/page/`, "
            + "`/en/a%C3%A7%C3%A3o.html`; or an id of this page that is given up: `'#id'`.");
    private static readonly Rule s_ontoPage = new(
        "KB6023",
        Severity.Error,
        "Redirect from an address that is taken",
        "Remove the redirect: a page of the site has this address, or one that differs in letter case alone.");
    private static readonly Rule s_twice = new(
        "KB6024",
        Severity.Error,
        "Address that two pages redirect from",
        "Keep the redirect in the page that took the old one's place.");

    private static readonly Rule s_nowhere = new(
        "KB6025",
        Severity.Error,
        "Redirect to a page that is not there",
        "Write the address of a page of this site, as a path from its root: `/en/new/page/`; under `keys`, the key of a page: its "
            + "address without language, where nothing is translated.");
    private static readonly Rule s_anchor = new(
        "KB6026",
        Severity.Error,
        "Anchor that can't be redirected",
        "Write only what is given up: `#id` in the front matter of its page, `from: '#id'` or `from: '/en/page/#id'` in "
            + "input/site.yml, without `to`.");

    private static readonly Rule s_unused = new(
        "KB6027",
        Severity.Warning,
        "File of input/assets that nothing leads to",
        "Show it on a page or link to it, or delete it: readers can't find it.");

    public static Diagnostic Unused(SourceSpan where) => s_unused.At(where, "No page shows this file or links to it.");

    /// <param name="redirect">The old address.</param>
    /// <param name="why">A sentence with a space before it, or nothing.</param>
    public static Diagnostic Invalid(Located<string> redirect, Message why) =>
        s_invalid.At(redirect.Span, $"'{Shorten.ForMessage(redirect.Value)}' is not a path of this site.{why}");

    public static Diagnostic OntoPage(Located<string> redirect, bool itself) =>
        s_ontoPage.At(
            redirect.Span,
            itself
                ? (Message)$"'{Shorten.ForMessage(redirect.Value)}' is the address of this very page."
                : $"'{Shorten.ForMessage(redirect.Value)}' is the address of another page.");

    /// <param name="redirect">The old address.</param>
    /// <param name="file">That of the page, or of the other redirect.</param>
    public static Diagnostic OtherCase(Located<string> redirect, string file) =>
        s_ontoPage.At(
            redirect.Span,
            $"'{Shorten.ForMessage(redirect.Value)}' differs in letter case alone from '/{file}', which the site has: they would be "
                + $"one file on some disks.");

    public static Diagnostic Nowhere(Located<string> target, string? nearest) =>
        s_nowhere.At(
            target.Span,
            $"There is no page '{Shorten.ForMessage(target.Value)}'.{Suggest.DidYouMean(nearest)}");

    public static Diagnostic NoKey(Located<string> keys, string? nearest) =>
        s_nowhere.At(
            keys.Span,
            $"No page has the key '{Shorten.ForMessage(keys.Value)}' or one below it.{Suggest.DidYouMean(nearest)}");

    public static Diagnostic Anchor(Located<string> redirect) =>
        s_anchor.At(redirect.Span, $"'{Shorten.ForMessage(redirect.Value)}' names an anchor: a static host can't redirect it.");

    /// <param name="redirect">The old address.</param>
    /// <param name="other">The redirect that stands, maybe in another spelling.</param>
    public static Diagnostic Twice(Located<string> redirect, MakeRedirects.Made other)
    {
        var where = Shorten.ForMessage(redirect.Value);
        return s_twice.At(
            redirect.Span,
            other.Written == redirect.Value
                ? (Message)$"'{where}' redirects to '/{other.Route}' already."
                : $"'{where}' redirects to '/{other.Route}' already: '{Shorten.ForMessage(other.Written)}' is the same address.");
    }
}
