using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using XenModeKB.Links;
using XenModeKB.Model;

namespace XenModeKB.Theme;

/// <summary>The files of the theme as they go into the site, and where the layouts find them.</summary>
internal sealed record ThemeBundle(ThemeAssets Assets, ImmutableArray<OutputFile> Files);

/// <summary>
/// 1. Makes style sheets of <c>theme/styles</c>: one that every page has, first; then one for each group of files that say at their start
/// for which classes they are (<c>/* when: map chart */</c>), which only pages with such a class have; last, in the same way, those that a
/// site adds to the tool's, since they overrule them.
/// 2. Copies <c>theme/scripts</c> and <c>theme/assets</c>. Names of styles and scripts carry a hash of the content, so that browsers may
/// keep them for ever.
/// </summary>
internal static class BundleTheme
{
    public const string Icon = "theme/assets/icon.svg";

    /// <summary>Scripts of these names belong to every page: the first runs before it is drawn, the others when it is there.</summary>
    private const string Early = "early";
    private static readonly string[] s_common = ["page", "dialog"];

    private const string When = "/* when:";

    /// <summary>What the others build on comes first; what overrules them comes last.</summary>
    private static readonly string[] s_first = ["tokens", "base", "layout", "prose"];
    private static readonly string[] s_last = ["forced-colors", "print"];

    /// <param name="texts">Files whose paths start with <c>theme/</c>; others are not looked at.</param>
    /// <param name="assets">The same, for files that are copied as they are.</param>
    /// <param name="added">Paths of what a site has beyond the tool's theme.</param>
    public static ThemeBundle Of(IEnumerable<SourceFile> texts, IEnumerable<AssetFile> assets, IReadOnlySet<string>? added = null)
    {
        var sorted = texts.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var styles = Styles(sorted, added).ToList();
        var scripts = In(sorted, "scripts", ".js").ToDictionary(Name, file => Hashed(Name(file), ".js", file.Text), StringComparer.Ordinal);
        var copies = sorted.Where(file => IsIn(file.Path, "assets"))
            .Select(file => OutputFile.FromText(file.Path["theme/".Length..], file.Text))
            .Concat(assets.Where(file => IsIn(file.Path, "assets"))
                .Select(file => new OutputFile(file.Path["theme/".Length..], file.Bytes.AsMemory())))
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var icon = copies.Any(file => "theme/" + file.Path == Icon) ? Icon["theme/".Length..] : null;
        ImmutableArray<string> Named(params IEnumerable<string> names) => [.. names.Where(scripts.ContainsKey)];
        var routes = scripts.ToImmutableSortedDictionary(script => script.Key, script => script.Value.Path, StringComparer.Ordinal);
        return new(
            new([.. styles.Select(style => new ThemeStyle(style.File.Path, style.When))], routes, Named(Early), Named(s_common), icon),
            [.. styles.Select(style => style.File), .. scripts.Values.OrderBy(file => file.Path, StringComparer.Ordinal), .. copies]);
    }

    private static IEnumerable<(OutputFile File, EquatableArray<string> When)> Styles(
        IEnumerable<SourceFile> sorted, IReadOnlySet<string>? added)
    {
        var groups = In(sorted, "styles", ".css").OrderBy(Rank)
            .GroupBy(file => (IsAdded: added?.Contains(file.Path) ?? false, When: WhenOf(file.Text)))
            .OrderBy(group => group.Key.IsAdded).ThenBy(group => group.Key.When.Length > 0);
        foreach (var group in groups)
        {
            var name = group.Key is (false, "") ? "site" : Name(group.First());
            var when = group.Key.When.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var file = Hashed(name, ".css", string.Concat(group.Select(file => StripCss.Apply(file.Text))));
            yield return (file with { LinkOrigins = [.. group.SelectMany(Links)] }, EquatableArray.Of<string>(when));
        }
    }

    /// <summary>Where each address of a style sheet was written.</summary>
    private static IEnumerable<LinkOrigin> Links(SourceFile file) =>
        from link in ScanCss.Scan(file.Path, file.Text).Links
        let place = link.Place
        select new LinkOrigin(link.Value, new(file.Path, place.Line, place.Column, place.EndLine, place.EndColumn));

    /// <summary>The classes that a style sheet is for, as it says itself; empty for all pages.</summary>
    private static string WhenOf(string css)
    {
        if (!css.StartsWith(When, StringComparison.Ordinal) || css.IndexOf("*/", StringComparison.Ordinal) is not (> 0 and var end))
        {
            return "";
        }

        return css[When.Length..end].Trim();
    }

    private static int Rank(SourceFile file)
    {
        var (first, last) = (Array.IndexOf(s_first, Name(file)), Array.IndexOf(s_last, Name(file)));
        return first >= 0 ? first : s_first.Length + 1 + last;
    }

    private static OutputFile Hashed(string name, string extension, string content) =>
        OutputFile.FromText($"assets/{name}.{Hash(content)}{extension}", content);

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..10];

    private static IEnumerable<SourceFile> In(IEnumerable<SourceFile> files, string folder, string extension) =>
        files.Where(file => IsIn(file.Path, folder) && file.Path.EndsWith(extension, StringComparison.Ordinal));

    private static bool IsIn(string path, string folder) => path.StartsWith($"theme/{folder}/", StringComparison.Ordinal);

    private static string Name(SourceFile file) => Path.GetFileNameWithoutExtension(file.Path);
}
