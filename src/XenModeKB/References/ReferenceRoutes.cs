using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>Where the pages and files of the list are.</summary>
internal static class ReferenceRoutes
{
    public const string Key = "references";

    public static string RecordKey(string key) => $"{Key}/{key}";

    public static string List(Site site, Locale locale) => site.Addresses.RouteOf(Key, locale);

    public static string Record(Site site, Locale locale, string key) => site.Addresses.RouteOf(RecordKey(key), locale);

    /// <summary>Only pages have translated addresses: a file can't lead on from an old one.</summary>
    public static string ListFile(Locale locale, ExportFormat format) => $"{Addresses.KeyRoute(Key, locale)}{Key}{format.Extension}";

    public static string RecordFile(Locale locale, string key, ExportFormat format) =>
        $"{Addresses.KeyRoute(RecordKey(key), locale)}{key}{format.Extension}";

    /// <summary>What a source is called in JSON-LD, on its own page and where it is cited.</summary>
    public static string Identifier(Site site, Locale locale, Reference reference) =>
        site.Config.BaseUrl + Record(site, locale, reference.Key.Value);

    public static string Id(string key) => $"ref--{key}";
}
