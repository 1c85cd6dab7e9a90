using System.Globalization;
using System.Text.RegularExpressions;
using static XenModeKB.Tests.Theme.ThemeFixture;

namespace XenModeKB.Tests.Theme;

/// <summary>Reads the colours from the file that the site is made of, and holds their contrast.</summary>
public sealed partial class TokenTests
{
    private static readonly string s_css = File.ReadAllText(Path.Combine(Root, "theme", "styles", "tokens.css"));
    private static readonly Dictionary<string, string> s_light = Colours(2);
    private static readonly Dictionary<string, string> s_dark = Colours(3);

    private static readonly string[] s_surfaces = ["paper", "raised", "sunken"];
    private static readonly string[] s_tinted = ["tone-a", "tone-b", "tone-c", "tone-none", "good", "warn", "bad", "then", "now"];

    [Fact]
    public void Text_holds_4_5_to_1_on_every_background_in_light_and_dark()
    {
        var pairs = (from text in new[] { "ink", "ink-2", "link", "link-visited" } from surface in s_surfaces select (text, surface))
            .Concat(from tint in s_tinted from surface in s_surfaces.Append(tint + "-bg") select (tint, surface))
            .Concat(from tint in s_tinted from text in new[] { "ink", "ink-2", "link" } select (text, tint + "-bg"))
            .Concat([("ink", "mark"), ("link", "mark"), ("paper", "ink")]);

        Hold(4.5, pairs);
    }

    [Fact]
    public void Borders_of_controls_and_the_focus_hold_3_to_1_in_light_and_dark() => Hold(
        3,
        from line in new[] { "line-2", "focus" } from surface in s_surfaces.Concat(s_tinted.Select(tint => tint + "-bg")) select (line, surface));

    [Fact]
    public void Every_colour_has_a_light_and_a_dark_value()
    {
        Assert.NotEmpty(s_light);
        Assert.Equal(s_light.Count * 2, AnyColour().Count(s_css));
    }

    [Fact]
    public void Every_token_that_a_style_asks_for_exists()
    {
        var known = s_css.Split('\n').Select(line => Declaration().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToHashSet();
        foreach (var file in Directory.GetFiles(Path.Combine(Root, "theme", "styles"), "*.css"))
        {
            var css = File.ReadAllText(file);
            var own = css.Split('\n').Select(line => Declaration().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToHashSet();
            var missing = Use().Matches(css).Select(match => match.Groups[1].Value).Where(name => !known.Contains(name) && !own.Contains(name)).Distinct();
            Assert.True(!missing.Any(), $"{Path.GetFileName(file)}: {string.Join(", ", missing)}");
        }
    }

    private static void Hold(double limit, IEnumerable<(string, string)> pairs)
    {
        var failures = from theme in new[] { ("light", s_light), ("dark", s_dark) }
                       from pair in pairs
                       let ratio = Contrast(theme.Item2[pair.Item1], theme.Item2[pair.Item2])
                       where ratio < limit
                       select $"{theme.Item1}: {pair.Item1} on {pair.Item2} is {ratio:0.00}";
        Assert.Empty(failures);
    }

    /// <param name="group">2 for light, 3 for dark.</param>
    private static Dictionary<string, string> Colours(int group) =>
        Colour().Matches(s_css).ToDictionary(match => match.Groups[1].Value, match => match.Groups[group].Value);

    /// <summary>As WCAG 2 defines it.</summary>
    private static double Contrast(string a, string b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex(@"--([a-z0-9-]+):\s*light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\);")]
    private static partial Regex Colour();

    [GeneratedRegex("#[0-9a-f]{3,8}\\b")]
    private static partial Regex AnyColour();

    [GeneratedRegex(@"^\s*--([a-z0-9-]+):")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"var\(--([a-z0-9-]+)\)")]
    private static partial Regex Use();
}
