namespace XenModeKB.Search;

/// <summary>Where a page is: the titles of the pages above it.</summary>
internal static class Folders
{
    /// <param name="key">Of the page.</param>
    /// <param name="titles">Titles of all pages of the language by key.</param>
    /// <returns>The highest first; empty for a page of the highest level.</returns>
    public static string Of(string key, Dictionary<string, string> titles) =>
        string.Join(
            " › ",
            Enumerable.Range(0, key.Length).Where(at => key[at] == '/').Select(at => titles.GetValueOrDefault(key[..at])).OfType<string>());
}
