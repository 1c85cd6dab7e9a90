using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace XenModeKB.Cli.New;

/// <summary>
/// Tags of languages (BCP 47): a language, perhaps with a script, a region and variants. Languages of two letters and regions are those of
/// ISO 639-1 and ISO 3166-1; those of three letters are too many to know.
/// </summary>
internal static partial class LanguageTag
{
    private static readonly FrozenSet<string> s_languages = Words(
        "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff "
        + "fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr "
        + "ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi "
        + "pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug "
        + "uk ur uz ve vi vo wa wo xh yi yo za zh zu");

    private static readonly FrozenSet<string> s_regions = Words(
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH "
        + "CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM "
        + "GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB "
        + "LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR "
        + "NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX "
        + "SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW");

    /// <summary>A tag as it is usually written: <c>pt-BR</c> for <c>PT-br</c>; null for what is none, or names nothing.</summary>
    public static string? Canonical(string text)
    {
        if (Tag().Match(text) is not { Success: true } tag)
        {
            return null;
        }

        var language = tag.Groups["language"].Value.ToLowerInvariant();
        var region = tag.Groups["region"].Value.ToUpperInvariant();
        if ((language.Length == 2 && !s_languages.Contains(language)) || (region.Length == 2 && !s_regions.Contains(region)))
        {
            return null;
        }

        var script = tag.Groups["script"].Value is { Length: > 0 } written
            ? char.ToUpperInvariant(written[0]) + written[1..].ToLowerInvariant()
            : "";
        var variants = tag.Groups["variants"].Value.ToLowerInvariant().Trim('-');
        return string.Join('-', new[] { language, script, region, variants }
            .Where(part => part.Length > 0));
    }

    /// <summary>The tag that was probably meant: <c>en-US</c> by <c>en_US</c>, <c>en</c> by <c>english</c> and <c>en-where</c>.</summary>
    public static string? Meant(string text)
    {
        var plain = text.Replace('_', '-').Split('.', '@')[0];
        var language = plain.Length > 1 ? plain[..2].ToLowerInvariant() : "";
        return Canonical(plain) ?? Canonical(plain.Split('-')[0]) ?? (s_languages.Contains(language) ? language : null);
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(
        "^(?<language>[a-z]{2,3})(-(?<script>[a-z]{4}))?(-(?<region>[a-z]{2}|[0-9]{3}))?(?<variants>(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
