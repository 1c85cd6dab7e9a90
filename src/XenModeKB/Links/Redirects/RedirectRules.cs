using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>Problems of redirects (KB602x).</summary>
internal static class RedirectRules
{
    private static readonly Rule s_invalid = new("KB6022", Severity.Error, "Redirect that is no path of this site", "Write the old address as a path from the root of the site: `/en/old/page/`.");
    private static readonly Rule s_ontoPage = new("KB6023", Severity.Error, "Redirect from an address that a page has", "Remove the redirect: the page itself stands there.");
    private static readonly Rule s_twice = new("KB6024", Severity.Error, "Address that two pages redirect from", "Keep the redirect in the page that took the old one's place.");

    public static Diagnostic Invalid(Located<string> redirect) =>
        s_invalid.At(redirect.Span, $"'{Remarks.Show(redirect.Value)}' is no path of this site.");

    public static Diagnostic OntoPage(Located<string> redirect, bool itself) =>
        s_ontoPage.At(redirect.Span, itself ? $"'{Remarks.Show(redirect.Value)}' is the address of this very page." : $"'{Remarks.Show(redirect.Value)}' is the address of another page.");

    public static Diagnostic Twice(Located<string> redirect, string other) =>
        s_twice.At(redirect.Span, $"'{Remarks.Show(redirect.Value)}' redirects to '/{other}' already.");
}
