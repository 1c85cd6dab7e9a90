using System.Collections.Frozen;

namespace XenModeKB.Html;

/// <summary>The icons of values and outcomes: 16 by 16, drawn with lines in the colour of the text.</summary>
internal static class Icons
{
    private static readonly FrozenDictionary<string, string> s_paths = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["arrows"] = "M2 6h11l-3-3M14 10H3l3 3",
        ["check"] = "m2.5 8.5 3.5 4 7.5-9",
        ["chip"] = "M4.5 4.5h7v7h-7zM6.5 1.5v3M9.5 1.5v3M6.5 11.5v3M9.5 11.5v3M1.5 6.5h3M1.5 9.5h3M11.5 6.5h3M11.5 9.5h3",
        ["cross"] = "m3.5 3.5 9 9M12.5 3.5l-9 9",
        ["dash"] = "M3 8h10",
        ["question"] = "M5.5 6a2.6 2.6 0 1 1 3.9 2.2C8.4 8.8 8 9.300 8 10.300M8 13v.6",
        ["screen"] = "M2 3h12v8H2zM5 14h6",
        ["split"] = "M2.500 2.500h11v11h-11zM2.500 13.500l11-11",
        ["warning"] = "M8 2.200 14.500 13.500h-13zM8 6.500v3.500M8 11.700v.5",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names { get; } = [.. s_paths.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The path data of an icon; empty when there is none of that name.</summary>
    public static string Path(string name) => s_paths.GetValueOrDefault(name) ?? "";

    /// <summary>The icon as an inline picture that assistive technology skips: the text beside it says the same.</summary>
    public static string Svg(string name) => Path(name) is { Length: > 0 } path
        ? $"<svg class=\"kb-icon\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\""
            + $" fill=\"none\" stroke=\"currentColor\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>"
        : "";
}
