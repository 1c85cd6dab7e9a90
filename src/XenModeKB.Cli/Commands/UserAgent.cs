namespace XenModeKB.Cli.Commands;

/// <summary>What other sites are told: who asks, and for which site.</summary>
internal static class UserAgent
{
    /// <param name="site">Address of the site whose links are checked, when it is known.</param>
    public static string Of(string? site) =>
        $"Mozilla/5.0 (compatible; kb-links/{ToolVersion.Number}; link checker{(site is null ? "" : $"; +{site}")})";
}
