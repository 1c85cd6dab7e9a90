using System.Text.RegularExpressions;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>Where pages are in a language.</summary>
internal static partial class LocaleRoute
{
    /// <summary>The first folder of a language: <c>pt-br/</c>.</summary>
    public static string Of(string locale) => locale.ToLowerInvariant() + "/";

    /// <summary>The page in a language that the English one's language switch leads to.</summary>
    /// <param name="site">The site.</param>
    /// <param name="english">Route of the English page below <c>en/</c>, which is its key: <c>search/</c>.</param>
    /// <param name="locale">Code of the language.</param>
    public static string Of(Site site, string english, string locale)
    {
        var route = "en/" + english;
        var links = Switch().Matches(site.Text(route + "index.html")).ToDictionary(link => link.Groups[2].Value, link => link.Groups[1].Value);
        return new Uri(new Uri("https://x/" + route), links[locale]).AbsolutePath[1..];
    }

    [GeneratedRegex("""<a href="([^"]*)" lang="([\w-]+)" dir="\w+" hreflang""")]
    private static partial Regex Switch();
}
