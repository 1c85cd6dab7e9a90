using System.Text.RegularExpressions;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// The dates that a sentence of one language says: as the language of the site writes them, as they are filed, and in the ways in which
/// people write them by hand (<c>7th of August 2006</c>, <c>August 7, 2006</c>, <c>Aug. 2006</c>). Each is as precise as it was said.
/// </summary>
internal sealed class SaidDates
{
    private const string Year = @"(?<year>\d{4})";

    /// <summary>Between day, month and year: <c>de</c>, <c>of</c>.</summary>
    private const string Between = @"[\s,]+(?:\p{L}{1,3}\s+)?";

    /// <summary>With or without an ending: <c>7th</c>.</summary>
    private const string Day = @"(?<day>\d{1,2})(?:[\p{L}\p{M}]{1,2}\.?)?";

    private readonly string[] _months;
    private readonly Regex _date;

    public SaidDates(DatasetText language)
    {
        _months = [.. Enumerable.Range(1, 12).Select(month => language.Say($"theme.month.{month:00}"))];
        var month = $@"(?<month>{string.Join('|', _months.Select(Regex.Escape))}|[\p{{L}}\p{{M}}]{{3,}}\.?)";
        string[] ways =
        [
            $@"{Year}-(?<month>\d\d)(?:-(?<day>\d\d))?",
            $"{Day}{Between}{month}{Between}{Year}",
            $"{month}{Between}{Day}{Between}{Year}",
            $"{month}{Between}{Year}",
            Form(language.Say("theme.date", "<d>", "<m>", "<y>"), month),
            Form(language.Say("theme.date.month", "<m>", "<y>"), month),
            Year,
        ];
        _date = new(
            $@"(?<![\p{{L}}\p{{N}}]|\d[.,])(?:{string.Join('|', ways)})(?![\p{{L}}\p{{N}}]|[.,]\d)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>In their order.</summary>
    public IEnumerable<PartialDate> In(string words) =>
        from match in _date.Matches(words)
        let month = Month(match.Groups["month"].Value)
        let day = month is not null && match.Groups["day"].Success ? (int?)int.Parse(match.Groups["day"].ValueSpan) : null
        select new PartialDate(int.Parse(match.Groups["year"].ValueSpan), month, day);

    /// <summary>Its name or number, or the beginning of one name; null for any other word.</summary>
    private int? Month(string word)
    {
        if (int.TryParse(word, out var number))
        {
            return number;
        }

        int[] found = [.. Enumerable.Range(1, 12).Where(month => word.Length > 0
            && _months[month - 1].StartsWith(word.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))];
        return found is [var one] ? one : null;
    }

    /// <summary>What a string of the interface makes of a date, as a pattern.</summary>
    private static string Form(string written, string month) =>
        Regex.Escape(written).Replace("<d>", Day, StringComparison.Ordinal).Replace("<m>", month, StringComparison.Ordinal)
            .Replace("<y>", Year, StringComparison.Ordinal);
}
