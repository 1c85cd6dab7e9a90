namespace XenModeKB.SiteTests.Pages;

/// <summary>The first folder of a language: <c>pt-br/</c>.</summary>
internal static class LocaleRoute
{
    public static string Of(string locale) => locale.ToLowerInvariant() + "/";
}
