using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace XenModeKB.Model;

/// <summary>Colours by the names that the theme's styles give them: <c>--paper: light-dark(#fbfaf7, #14161a)</c>.</summary>
/// <param name="Pairs">Name without the hyphens at its start, to the colour in light and in dark: <c>#rrggbb</c>.</param>
internal sealed partial record ThemeColours(EquatableDictionary<(string Light, string Dark)> Pairs)
{
    private const uint Ink = 0xff1d2026;
    private const uint Paper = 0xffffffff;

    /// <summary>The colour in light, <c>0xffRRGGBB</c>; of a name that the theme does not have, black or white.</summary>
    public uint this[string name] => (Pairs.TryGetValue(name, out var pair) ? Hex(pair.Light) : null)
        ?? (name is "paper" or "sunken" || name.EndsWith("-bg", StringComparison.Ordinal) ? Paper : Ink);

    /// <param name="css">The style sheets; the first to name a colour counts.</param>
    public static ThemeColours Of(string css) => new(Token().Matches(css)
        .DistinctBy(match => match.Groups["name"].Value)
        .ToImmutableSortedDictionary(
            match => match.Groups["name"].Value,
            match => (match.Groups["light"].Value, match.Groups["dark"].Value),
            StringComparer.Ordinal));

    /// <summary>The colour of <c>#rrggbb</c>; null for anything else.</summary>
    public static uint? Hex(string text) =>
        text.Length == 7 && text[0] == '#'
        && uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? 0xff000000 | rgb
            : null;

    [GeneratedRegex(@"--(?<name>[a-z0-9-]+):\s*light-dark\(\s*(?<light>#[0-9a-fA-F]{6})\s*,\s*(?<dark>#[0-9a-fA-F]{6})\s*\)")]
    private static partial Regex Token();
}
