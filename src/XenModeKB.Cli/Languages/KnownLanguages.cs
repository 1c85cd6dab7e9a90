using System.Globalization;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Languages;

/// <summary>
/// The languages that the program speaks. To add one: a row here, and <c>KB_UPDATE=1</c> for its files <c>messages.CODE.po</c>.
/// </summary>
internal static class KnownLanguages
{
    public static IReadOnlyList<Language> All { get; } = [Language.English, Make("pt-BR", group: ".", point: ",")];

    /// <summary>The one that a tag means: <c>pt-BR</c>, <c>pt_BR.UTF-8</c>, <c>pt</c>; null when the program does not speak it.</summary>
    public static Language? Find(string tag)
    {
        var plain = tag.Split('.', '@')[0].Replace('_', '-');
        return All.FirstOrDefault(known => known.Code.Equals(plain, StringComparison.OrdinalIgnoreCase))
            ?? All.FirstOrDefault(known => Primary(known.Code).Equals(Primary(plain), StringComparison.OrdinalIgnoreCase));
    }

    private static string Primary(string tag) => tag.Split('-')[0];

    private static Language Make(string code, string group, string point)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = group;
        culture.NumberFormat.NumberDecimalSeparator = point;
        return new(code, new(() => Catalogue.Read(code)), culture);
    }
}
