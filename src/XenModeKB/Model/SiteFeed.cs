namespace XenModeKB.Model;

/// <summary>Something that a reader can subscribe to: news of the site, dates.</summary>
/// <param name="Locale">Code of its language.</param>
/// <param name="MediaType">Of the file.</param>
/// <param name="Route">Of the file.</param>
/// <param name="Title">What it is.</param>
public sealed record SiteFeed(string Locale, string MediaType, string Route, string Title);
