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

    public static string Id(string key) => $"ref--{key}";
}
