using System.Globalization;
using System.Text.RegularExpressions;
using XenModeKB.Model;

namespace XenModeKB.Localization;

/// <summary>
/// The numbers and dates of a text, in a form that all languages share. 1. Dates are found, in words and in digits; 2. in what is left,
/// numbers in digits with their units, then numbers as words; 3. each gets the value that it has in its language.
/// </summary>
internal static partial class ReadNumbers
{
    /// <summary>A year in which every day of a calendar is.</summary>
    private const int LeapYear = 2000;

    public static IEnumerable<ParityItem> Of(RunningText text, NumberForms? forms)
    {
        // Most texts have neither a digit nor a month.
        var hasDigits = Digits().IsMatch(text.Text);
        var found = new List<(int At, ParityItem Item)>();
        var left = hasDigits || forms is not null ? WithoutDates(text, forms, hasDigits, found) : text.Text;
        if (hasDigits)
        {
            found.AddRange(Digits().Matches(left).Select(match => (match.Index, Number(text, match, forms))));
        }

        if (forms is not null)
        {
            AddWords(left, text, forms, found);
        }

        // No two begin at one place.
        found.Sort((one, other) => one.At.CompareTo(other.At));
        return found.Select(item => item.Item);
    }

    /// <summary>Finds the dates. What is in one is no number; offsets stay as they are.</summary>
    private static string WithoutDates(RunningText text, NumberForms? forms, bool hasDigits, List<(int At, ParityItem Item)> found)
    {
        char[]? left = null;
        foreach (var match in Dates(text.Text, forms, hasDigits))
        {
            left ??= text.Text.ToCharArray();
            if (Date(text, match, forms) is { } date && !left.AsSpan(match.Index, match.Length).Contains('\0'))
            {
                found.Add((match.Index, date));
                Array.Fill(left, '\0', match.Index, match.Length);
            }
        }

        return left is null ? text.Text : new(left);
    }

    private static IEnumerable<Match> Dates(string text, NumberForms? forms, bool hasDigits)
    {
        var digits = hasDigits ? IsoDate().Matches(text).Concat(SlashDate().Matches(text)) : [];
        return forms is not null && text.AsSpan().ContainsAny(forms.MonthNames) ? digits.Concat(forms.Date.Matches(text)) : digits;
    }

    /// <summary>Null when the calendar has no such day.</summary>
    private static ParityItem? Date(RunningText text, Match match, NumberForms? forms)
    {
        var (year, day) = (match.Groups["year"], match.Groups["day"]);
        var name = match.Groups["month"].Value.TrimEnd('.').ToLowerInvariant();
        var month = forms?.Months.GetValueOrDefault(name) is > 0 and var known ? known : Value(name);
        var inMonth = day.Success ? Value(day.Value) : 1;
        var isSlash = match.Groups["slash"].Success;
        if (isSlash && forms is { DayFirst: false } && inMonth <= 12)
        {
            (month, inMonth) = (inMonth, month);
        }

        var inYear = year.Success ? Math.Max(1, Value(year.Value)) : LeapYear;
        if (month is < 1 or > 12 || inMonth < 1 || inMonth > DateTime.DaysInMonth(inYear, month))
        {
            return null;
        }

        return Item(ParityKind.Dates, Written(year.Value, month, day.Success ? inMonth : null), text, match.Index, match.Length) with
        {
            Otherwise = isSlash && inMonth <= 12 ? Written(year.Value, inMonth, month) : null,
            IsOptional = !year.Success && !day.Success && forms?.Ambiguous.Contains(name) == true,
        };
    }

    private static string Written(string year, int month, int? day) =>
        $"{(year.Length == 0 ? "-" : year)}-{month:D2}" + (day is { } inMonth ? $"-{inMonth:D2}" : "");

    private static int Value(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static ParityItem Number(RunningText text, Match match, NumberForms? forms)
    {
        var number = match.Groups["number"];
        if (Name(text.Text, number) is var name and > 0)
        {
            var written = text.Text[(number.Index - name)..(number.Index + number.Length)];
            var where = number.Index - name;
            return Item(ParityKind.Numbers, written.ToLowerInvariant(), text, where, written.Length) with { IsName = true };
        }

        var digits = Ascii(number.Value);
        var (unit, zeros, length) = Behind(match.Groups["unit"], number.Index + number.Length, forms);
        var values = forms is null ? [digits] : Values(digits, forms);
        var item = Item(ParityKind.Numbers, Larger(values[0], zeros) + unit, text, match.Index, length - match.Index);
        var other = values.Length > 1 ? Larger(values[1], zeros) + unit : null;
        return item with { Otherwise = other ?? (IsWord(match.Groups["unit"], forms) ? Larger(values[0], zeros) : null) };
    }

    /// <summary>Whether the unit is a word: another language may have it further away: 32-bit, de 32 e de 64 bits.</summary>
    private static bool IsWord(Group unit, NumberForms? forms) =>
        forms?.Units.ContainsKey(unit.Value) == true && !Symbols().IsMatch(unit.Value);

    /// <summary>How many letters stand directly before a number and make a name of both; "v" only says that it is a version.</summary>
    private static int Name(string text, Group number)
    {
        var start = number.Index;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var letters = number.Index - start;
        return letters == 1 && text[start] is ('v' or 'V') ? 0 : letters;
    }

    /// <summary>Numbers as words, which stand among all others.</summary>
    private static void AddWords(string left, RunningText text, NumberForms forms, List<(int At, ParityItem Item)> found)
    {
        var words = forms.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var optional = forms.OptionalWords.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var (at, end) = (0, 0); at < left.Length; at = end + 1)
        {
            end = at;
            while (end < left.Length && char.IsLetterOrDigit(left[end]))
            {
                end++;
            }

            if (!forms.HasCompounds && end + 1 < left.Length && left[end] == '-' && char.IsLetter(left[end + 1]))
            {
                continue;
            }

            var isOptional = optional.TryGetValue(left.AsSpan(at, end - at), out var value);
            if (isOptional || words.TryGetValue(left.AsSpan(at, end - at), out value))
            {
                var (unit, zeros, length) = Behind(WordBehind().Match(left, end).Groups["unit"], end, forms);
                var written = Larger(value.ToString(CultureInfo.InvariantCulture), zeros) + unit;
                var item = Item(ParityKind.Numbers, written, text, at, length - at);
                var other = unit.Length > 0 ? Larger(value.ToString(CultureInfo.InvariantCulture), zeros) : null;
                found.Add((at, item with { IsOptional = isOptional, Otherwise = other }));
            }
        }
    }

    /// <summary>The unit in the form that all languages share, the zeros that the word behind a number adds, and where it ends.</summary>
    private static (string Unit, int Zeros, int End) Behind(Group written, int end, NumberForms? forms)
    {
        var zeros = forms?.Multipliers.GetValueOrDefault(written.Value) ?? 0;
        var unit = zeros > 0 ? "" : Unit(written.Value, forms);
        return (unit, zeros, unit.Length > 0 || zeros > 0 ? written.Index + written.Length : end);
    }

    /// <summary>
    /// What a number can mean: 1.000 is a thousand in Portuguese, or a version. A fraction and a version look alike in the shared form.
    /// </summary>
    private static string[] Values(string digits, NumberForms forms)
    {
        var (whole, fraction) = digits.IndexOf(forms.Decimal, StringComparison.Ordinal) is var at and >= 0 && IsFraction(digits, at, forms)
            ? (digits[..at], "." + digits[(at + 1)..])
            : (digits, "");
        var isGrouped = Groups(whole, forms.Group);
        var plain = isGrouped ? whole.Replace(forms.Group.ToString(), "", StringComparison.Ordinal) + fraction : whole + fraction;
        plain = Spaces().Replace(plain, "");
        return isGrouped && forms.Group == '.' && fraction.Length == 0 ? [plain, digits] : [plain];
    }

    private static bool IsFraction(string digits, int at, NumberForms forms) =>
        digits.IndexOf(forms.Decimal, at + 1) < 0 && digits.IndexOf(forms.Group, at + 1) < 0;

    /// <summary>Whether all groups but the first have three digits.</summary>
    private static bool Groups(string digits, char mark)
    {
        var groups = digits.Split(mark);
        return groups.Length > 1 && groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
    }

    private static string Larger(string value, int zeros) =>
        zeros > 0 && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number < 1_000_000_000_000m
            ? (number * (decimal)Math.Pow(10, zeros)).ToString("0.############", CultureInfo.InvariantCulture)
            : value;

    private static string Unit(string written, NumberForms? forms)
    {
        if (written.Length > 0 && Symbols().IsMatch(written))
        {
            return " " + (written == "μs" ? "µs" : written);
        }

        if (forms?.Units.GetValueOrDefault(written) is { } unit)
        {
            return " " + unit;
        }

        return forms is not null && PercentWords().IsMatch(written) ? " %" : "";
    }

    /// <summary>Digits of any script as those of ASCII.</summary>
    private static string Ascii(string digits) =>
        string.Concat(digits.Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));

    private static ParityItem Item(ParityKind kind, string value, RunningText text, int at, int length) =>
        new(kind, value, text.SectionId, text.Of(at, length)) { Written = text.Text.Substring(at, length) };

    [GeneratedRegex(@"(?<![\w-])(?<year>[0-9]{4})-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(
        @"(?<![\w/])(?<day>[0-9]{1,2})(?<slash>/)(?<month>[0-9]{1,2})/(?<year>[0-9]{4})(?![\w/])", RegexOptions.CultureInvariant)]
    private static partial Regex SlashDate();

    /// <summary>Digits, with marks between them, and the word or sign behind them when it can be a unit.</summary>
    [GeneratedRegex(
        @"(?<number>\d+(?:[.,]\d+|[\u00A0\u202F]\d{3}(?!\d))*)"
            + @"(?:[\s\u00A0\u202F-]?(?<unit>%|‰|°C|per\s+cent|por\s+cento|[\p{L}µ]{2,8})(?![\p{L}\d])"
            + @"|[\s\u00A0\u202F](?<unit>[BVWsh])(?![\p{L}\d]))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    /// <summary>What can be a unit behind a number that is a word.</summary>
    [GeneratedRegex(
        @"\G(?:[\s\u00A0\u202F-](?<unit>per\s+cent|por\s+cento|[\p{L}µ]{1,8})(?![\p{L}\d]))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex WordBehind();

    [GeneratedRegex(
        @"^(?:%|‰|°C|[kKMGTP]?B|[KMGTP]iB|[kKMG]bit|[kKMGT]bps|[kMG]?Hz|[nµμm]?s|min|h|k?W|V|GT)$", RegexOptions.CultureInvariant)]
    private static partial Regex Symbols();

    [GeneratedRegex(@"^(?:per\s*cent|por\s+cento)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PercentWords();

    [GeneratedRegex(@"[\u00A0\u202F]")]
    private static partial Regex Spaces();
}
