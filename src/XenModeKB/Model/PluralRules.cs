using System.Collections.Frozen;

namespace XenModeKB.Model;

/// <summary>
/// Which form a language takes for a number of things: the plural categories of Unicode's CLDR (release 47), for whole numbers. Our own
/// table: what a runtime brings changes with its version, and bytes of the site would change with it. CLDR's <c>many</c> for round millions
/// (Romance languages) is left out: <c>other</c> stands there.
/// </summary>
public static class PluralRules
{
    /// <summary>The form that every language has.</summary>
    public const string Other = "other";

    private const string One = "one";
    private const string Two = "two";
    private const string Few = "few";
    private const string Many = "many";
    private const string Zero = "zero";

    private static readonly Family s_none = new([Other], _ => Other);
    private static readonly Family s_one = new([One, Other], n => n == 1 ? One : Other);
    private static readonly Family s_zeroAndOne = new([One, Other], n => n is 0 or 1 ? One : Other);

    private static readonly FrozenDictionary<string, Family> s_families = All().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The forms of a language, in CLDR's order; null when its rules are not known.</summary>
    /// <param name="tag">BCP 47; a region may have rules of its own.</param>
    public static IReadOnlyList<string>? Categories(string tag) => Find(tag)?.Categories;

    /// <summary>The form for a number of things; that of a language whose rules are not known is always the same.</summary>
    public static string Of(string tag, int count) => (Find(tag) ?? s_none).Of(count);

    private static Family? Find(string tag) => s_families.GetValueOrDefault(tag) ?? s_families.GetValueOrDefault(tag.Split('-')[0]);

    private static IEnumerable<KeyValuePair<string, Family>> All() =>
    [
        .. Same(s_none, "bo dz id ig ii ja jv km ko lo ms my nqo su th to vi wo yo yue zh"),
        .. Same(
            s_one,
            "af an asa ast az bg brx ca ce da de dv ee el en eo es et eu fi fo fur fy gl gsw ha haw hu ia io it ka kk ks ku ky lb lg ml mn "
                + "mr nah nb nd ne nl nn no nr ny om or os pap ps pt-PT rm rw scn sd sn so sq ss st sv sw syr ta te tk tn tr ts ug ur uz "
                + "ve vo xh yi"),
        .. Same(s_zeroAndOne, "ak am as bho bn fa ff fr gu guw hi hy kab kn ln mg nso pa pt si ti wa zu"),
        .. Same(Slavic(Many), "be ru uk"),
        .. Same(Slavic(Other), "bs hr sh sr"),
        .. Same(new([One, Few, Many], n => n == 1 ? One : Paucal(n, Many)), "pl"),
        .. Same(new([One, Few, Other], n => n == 1 ? One : FewIf(n is >= 2 and <= 4)), "cs sk"),
        .. Same(new([One, Two, Few, Other], Slovenian), "sl dsb hsb"),
        .. Same(new([One, Few, Other], n => n % 100 is >= 11 and <= 19 ? Other : Lithuanian(n % 10)), "lt"),
        .. Same(new([Zero, One, Other], Latvian), "lv prg"),
        .. Same(new([One, Few, Other], n => n == 1 ? One : FewIf(n == 0 || n % 100 is >= 1 and <= 19)), "mo ro"),
        .. Same(new([One, Other], n => n % 10 == 1 && n % 100 != 11 ? One : Other), "is mk"),
        .. Same(new([One, Other], n => n % 10 is 4 or 6 or 9 ? Other : One), "ceb fil tl"),
        .. Same(new([One, Two, Other], n => n == 2 ? Two : s_one.Of(n)), "he iu iw naq sat se sma smi smj smn sms"),
        .. Same(new([Zero, One, Two, Few, Many, Other], Arabic), "ar ars"),
        .. Same(new([One, Two, Few, Many, Other], Irish), "ga"),
        .. Same(new([Zero, One, Two, Few, Many, Other], Welsh), "cy"),
        .. Same(new([One, Two, Few, Many, Other], Maltese), "mt"),
        .. Same(new([One, Two, Few, Other], Gaelic), "gd"),
    ];

    private static IEnumerable<KeyValuePair<string, Family>> Same(Family family, string languages) =>
        languages.Split(' ').Select(language => KeyValuePair.Create(language, family));

    private static Family Slavic(string rest) => new([One, Few, rest], n => n % 10 == 1 && n % 100 != 11 ? One : Paucal(n, rest));

    private static string Paucal(int n, string rest) => n % 10 is >= 2 and <= 4 && n % 100 is < 12 or > 14 ? Few : rest;

    private static string FewIf(bool few) => few ? Few : Other;

    private static string Slovenian(int n) => (n % 100) switch { 1 => One, 2 => Two, 3 or 4 => Few, _ => Other };

    private static string Lithuanian(int last) => last switch { 0 => Other, 1 => One, _ => Few };

    private static string Latvian(int n) => (n % 10, n % 100) switch { (0, _) or (_, >= 11 and <= 19) => Zero, (1, _) => One, _ => Other };

    private static string Arabic(int n) => n switch
    {
        0 => Zero,
        1 => One,
        2 => Two,
        _ => (n % 100) switch { >= 3 and <= 10 => Few, >= 11 => Many, _ => Other },
    };

    private static string Irish(int n) => n switch { 1 => One, 2 => Two, >= 3 and <= 6 => Few, >= 7 and <= 10 => Many, _ => Other };

    private static string Welsh(int n) => n switch { 0 => Zero, 1 => One, 2 => Two, 3 => Few, 6 => Many, _ => Other };

    private static string Maltese(int n) => n switch
    {
        1 => One,
        2 => Two,
        0 => Few,
        _ => (n % 100) switch { >= 3 and <= 10 => Few, >= 11 and <= 19 => Many, _ => Other },
    };

    private static string Gaelic(int n) => n switch { 1 or 11 => One, 2 or 12 => Two, >= 3 and <= 19 => Few, _ => Other };

    private sealed record Family(string[] Categories, Func<int, string> Of);
}
