using System.Globalization;

namespace XenModeKB.Dataset;

/// <summary>A year, a month of a year, or a day.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or 0 when only the year is known.</param>
/// <param name="Day">1 to 31, or 0 when the day is not known.</param>
internal readonly record struct PartialDate(int Year, int Month, int Day)
{
    /// <summary>The first day that it can mean.</summary>
    public DateOnly First => new(Year, Math.Max(1, Month), Math.Max(1, Day));

    /// <summary>Reads <c>2017</c>, <c>2017-03</c> or <c>2017-03-16</c>; null when the calendar has no such day.</summary>
    public static PartialDate? Parse(string text)
    {
        var parts = text.Split('-');
        var numbers = new int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 2 || parts[i].Length != (i == 0 ? 4 : 2) || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] == 0)
            {
                return null;
            }
        }

        var date = new PartialDate(numbers[0], numbers[1], numbers[2]);
        return date.Month > 12 || (date.Day > 0 && date.Day > DateTime.DaysInMonth(date.Year, date.Month)) ? null : date;
    }

    /// <summary>The form of ISO 8601, as far as it is known.</summary>
    public override string ToString() =>
        Month == 0 ? $"{Year:0000}" : Day == 0 ? $"{Year:0000}-{Month:00}" : $"{Year:0000}-{Month:00}-{Day:00}";
}
