using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using XenModeKB.Model;

namespace XenModeKB.Localization;

/// <summary>
/// How a language writes numbers and dates. Our own tables, since those of the operating system differ from machine to machine. Of a
/// language without one only the digits are compared.
/// </summary>
internal sealed partial record NumberForms
{
    /// <summary>Between a number and its fraction.</summary>
    public required char Decimal { get; init; }

    /// <summary>Between groups of three digits.</summary>
    public required char Group { get; init; }

    /// <summary>Whether 3/4/2026 is in April.</summary>
    public required bool DayFirst { get; init; }

    /// <summary>Dates in words; the groups are <c>day</c>, <c>month</c>, <c>year</c>.</summary>
    public required Regex Date { get; init; }

    /// <summary>A text without one of these has no date in words.</summary>
    public required SearchValues<string> MonthNames { get; init; }

    /// <summary>Names of months, in small letters, to their numbers.</summary>
    public required FrozenDictionary<string, int> Months { get; init; }

    /// <summary>Months whose names are other words as well: on their own they need no twin.</summary>
    public FrozenSet<string> Ambiguous { get; init; } = [];

    /// <summary>Numbers as words that a twin must have.</summary>
    public required FrozenDictionary<string, int> Words { get; init; }

    /// <summary>Words that are numbers only where the twin has one: articles, "both".</summary>
    public required FrozenDictionary<string, int> OptionalWords { get; init; }

    /// <summary>Whether a number as a word can be part of a compound: two-stage; in Portuguese, dois-pontos is a colon.</summary>
    public required bool HasCompounds { get; init; }

    /// <summary>Words after a number that make it larger, to the count of zeros.</summary>
    public required FrozenDictionary<string, int> Multipliers { get; init; }

    /// <summary>Units as words, to the form that all languages share.</summary>
    public required FrozenDictionary<string, string> Units { get; init; }

    /// <summary>The table of a language, by the first part of its tag; null when there is none.</summary>
    public static NumberForms? Of(Locale locale) => s_known.GetValueOrDefault(locale.Code.Split('-')[0].ToLowerInvariant());

    private static readonly NumberForms s_portuguese = new()
    {
        Decimal = ',',
        Group = '.',
        DayFirst = true,
        HasCompounds = false,
        Date = PortugueseDate(),
        Months = Numbered("janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set "
            + "outubro|out novembro|nov dezembro|dez"),
        MonthNames = Names("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro "
            + "jan fev mar abr mai jun jul ago set out nov dez"),
        Words = Values("dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10"),
        OptionalWords = Values("zero=0 um=1 uma=1 ambos=2 ambas=2 dobro=2 dupla=2 duplo=2 metade=2"),
        Multipliers = Values("mil=3 milhão=6 milhões=6 bilhão=9 bilhões=9"),
        Units = Named("bit=bit bits=bit byte=B bytes=B ano=year anos=year mês=month meses=month semana=week semanas=week dia=day dias=day "
            + "hora=h horas=h minuto=min minutos=min segundo=s segundos=s"),
    };

    private static readonly NumberForms s_english = new()
    {
        Decimal = '.',
        Group = ',',
        DayFirst = false,
        HasCompounds = true,
        Date = EnglishDate(),
        Months = Numbered("january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct "
            + "november|nov december|dec"),
        Ambiguous = FrozenSet.Create(StringComparer.Ordinal, "march", "may"),
        MonthNames = Names("January February March April May June July August September October November December "
            + "Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec"),
        Words = Values("two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10"),
        OptionalWords = Values("zero=0 one=1 once=1 both=2 either=2 neither=2 twice=2 double=2 half=2 pair=2 couple=2"),
        Multipliers = Values("thousand=3 million=6 billion=9"),
        Units = Named("bit=bit bits=bit byte=B bytes=B year=year years=year month=month months=month week=week weeks=week day=day days=day "
            + "hour=h hours=h minute=min minutes=min second=s seconds=s"),
    };

    private static readonly Dictionary<string, NumberForms> s_known = new(StringComparer.Ordinal)
    {
        ["pt"] = s_portuguese,
        ["en"] = s_english,
    };

    private static SearchValues<string> Names(string names) => SearchValues.Create(names.Split(' '), StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, int> Numbered(string months) => months.Split(' ')
        .SelectMany((names, index) => names.Split('|').Select(name => KeyValuePair.Create(name, index + 1)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, int> Values(string words) =>
        Pairs(words).ToFrozenDictionary(
            pair => pair.Key, pair => int.Parse(pair.Value, CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, string> Named(string words) =>
        Pairs(words).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string words) =>
        words.Split(' ').Select(word => word.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    /// <summary>28 de julho de 2026; julho de 2026; 28 de jul. de 2026; in any case of letters.</summary>
    [GeneratedRegex(
        @"(?<!\w)(?:(?<day>[0-9]{1,2})º?\s+(?:de\s+)?)?(?<month>janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro"
            + @"|novembro|dezembro|(?<=[0-9]º?\s+(?:de\s+)?)(?:jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez)\.?"
            + @"|(?:jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez)\.(?=\s+(?:de\s+)?[0-9]{4}))(?!\w)"
            + @"(?:(?:\s+de\s+|\s*/\s*|\s+)(?<year>[0-9]{4})(?![0-9]))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PortugueseDate();

    /// <summary>July 28, 2026; 28 July 2026; July 2026; Jul 28, 2026; a month begins with a capital letter.</summary>
    [GeneratedRegex(
        @"(?<!\w)(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
            + @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December"
            + @"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=\.?,?\s+[0-9])\.?)(?!\w)"
            + @"(?:\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9]|[.,:][0-9]))?(?:,?\s+(?:of\s+)?(?<year>[0-9]{4})(?![0-9]))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex EnglishDate();
}
