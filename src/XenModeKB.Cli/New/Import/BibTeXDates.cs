using System.Globalization;
using System.Text.RegularExpressions;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.New.Import;

/// <summary>
/// Dates of BibTeX (<c>year</c>, <c>month</c>, <c>day</c>) and biblatex (<c>date</c>, which can be a range) as days, months or years.
/// </summary>
internal static partial class BibTeXDates
{
    /// <param name="date">Of biblatex, or null.</param>
    /// <param name="year">Of BibTeX.</param>
    /// <param name="month">A number, a name, or either with a day.</param>
    /// <param name="day">Beside the month.</param>
    /// <param name="field">What the remarks call it.</param>
    /// <param name="remarks">What of it is lost.</param>
    public static string? Of(string? date, string? year, string? month, string? day, string field, List<Message> remarks)
    {
        if (!string.IsNullOrWhiteSpace(date))
        {
            return Date(date.Trim(), field, remarks);
        }

        if (string.IsNullOrWhiteSpace(month))
        {
            return year;
        }

        var months = Words().Matches(month).Select(word => NumberOf(word.Value)).OfType<int>().ToList();
        var numbers = Digits().Matches($"{month} {day}").Select(digits => int.Parse(digits.Value, CultureInfo.InvariantCulture)).ToList();
        if (months.Count == 0 && numbers.Count > 0)
        {
            (months, numbers) = ([numbers[0]], numbers[1..]);
        }

        var isMonth = months is [>= 1 and <= 12, ..];
        var isDay = isMonth && numbers is [>= 1 and <= 31, ..];
        if (!isMonth || months.Count > 1 || numbers.Count > (isDay ? 1 : 0))
        {
            remarks.Add($"of the month '{month}' only a part was taken");
        }

        return year + (isMonth ? $"-{months[0]:00}" : "") + (isDay ? $"-{numbers[0]:00}" : "");
    }

    private static int? NumberOf(string word)
    {
        var name = BibTeXReader.Months.FirstOrDefault(known => word.StartsWith(known, StringComparison.OrdinalIgnoreCase));
        return name is null ? null : BibTeXReader.Months.IndexOf(name) + 1;
    }

    private static string Date(string written, string field, List<Message> remarks)
    {
        var parts = written.Split('/', 2);
        var first = parts[0].Trim() is { Length: > 0 } start && start != ".." ? start : parts[^1].Trim();
        var date = Plain().Match(first) is { Success: true } plain ? WithoutSeason(plain.Value) : first;

        if (date != written)
        {
            remarks.Add($"{field} '{written}' became {date}");
        }

        return date;
    }

    /// <summary>21 to 24 are the seasons.</summary>
    private static string WithoutSeason(string date) =>
        date.Length == 7 && int.Parse(date[5..], CultureInfo.InvariantCulture) > 12 ? date[..4] : date;

    [GeneratedRegex(@"\A[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    [GeneratedRegex("[0-9]{1,4}", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
