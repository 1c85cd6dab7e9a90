using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>Where the pages and files of the list are.</summary>
internal static class ReferenceRoutes
{
    public const string Key = "references";

    public static string List(Locale locale) => $"{locale.Path}/{Key}/";

    public static string Record(Locale locale, string key) => $"{locale.Path}/{Key}/{key}/";

    public static string ListFile(Locale locale, ExportFormat format) => $"{List(locale)}{Key}{format.Extension}";

    public static string RecordFile(Locale locale, string key, ExportFormat format) => $"{Record(locale, key)}{key}{format.Extension}";

    /// <summary>What a source is called in JSON-LD, on its own page and where it is cited.</summary>
    public static string Identifier(SiteConfig config, Locale locale, Reference reference) =>
        config.BaseUrl + Record(locale, reference.Key.Value);

    public static string Id(string key) => $"ref--{key}";
}
