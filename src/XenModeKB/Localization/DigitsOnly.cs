using System.Globalization;
using System.Text.RegularExpressions;
using XenModeKB.Model;

namespace XenModeKB.Localization;

/// <summary>A number or date to what can be compared with a language of which we know no words and no marks.</summary>
internal static partial class DigitsOnly
{
    /// <summary>The same for what may be something else, which stays as it is.</summary>
    public static IEnumerable<ParityItem> OfNumber(ParityItem item) =>
        item.Kind is ParityKind.Numbers or ParityKind.Dates ? Of(item) : [item];

    public static IEnumerable<ParityItem> Of(ParityItem item)
    {
        var numbers = Digits().Matches(item.Written);
        return numbers.Count == 0
            ? [item with { IsOptional = true, Kind = ParityKind.Numbers }]
            : numbers.Select(number => item with { Kind = ParityKind.Numbers, Value = Plain(number.Value), Otherwise = null });
    }

    private static string Plain(string number) => string.Concat(
        number.Where(char.IsDigit).Select(digit => char.GetNumericValue(digit).ToString(CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\d+(?:[.,\u00A0\u202F]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
