using System.Globalization;

namespace XenModeKB.Model;

/// <summary>A date that may lack its day or month: <c>2016</c>, <c>2016-01</c>, <c>2016-01-20</c>.</summary>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>The first day it can mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can mean.</summary>
    public DateOnly Last => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Reads the ISO form, and only a day that the calendar has.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        foreach (var form in (ReadOnlySpan<string>)["yyyy-MM-dd", "yyyy-MM", "yyyy"])
        {
            if (text.Length == form.Length
                && DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                date = new(day.Year, form.Length > 4 ? day.Month : null, form.Length > 7 ? day.Day : null);
                return true;
            }
        }

        return false;
    }

    public override string ToString() => (Month, Day) switch
    {
        (null, _) => $"{Year:D4}",
        ({ } month, null) => $"{Year:D4}-{month:D2}",
        ({ } month, { } day) => $"{Year:D4}-{month:D2}-{day:D2}",
    };

    /// <summary>For sorting: by the first day; of two with the same, the less precise comes first.</summary>
    public (int Year, int Month, int Day) Order => (Year, Month ?? 0, Day ?? 0);

    /// <summary>In words of a language: <c>22 de novembro de 2026</c>.</summary>
    public string InWords(Strings strings, Locale locale)
    {
        if (Month is not { } month)
        {
            return ToString();
        }

        var name = strings.Get(locale, $"theme.month.{month:00}");
        return Day is { } day
            ? strings.Get(locale, "theme.date", day, name, Year)
            : strings.Get(locale, "theme.date.month", name, Year);
    }
}
