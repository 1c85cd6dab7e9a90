namespace XenModeKB.Links;

/// <summary>
/// Judges the links of all files of a site in one step: 1. each file by itself, in parallel (<see cref="CheckLinks"/>);
/// 2. what only the whole tells (<see cref="CheckPages"/>); 3. suggestions.
/// </summary>
internal static class CheckFiles
{
    /// <param name="files">The files whose links are judged.</param>
    /// <param name="map">All that links can lead to.</param>
    /// <param name="settings">How they are judged.</param>
    /// <param name="parallel">How many files at once.</param>
    public static LinkFindings Check(IReadOnlyList<ScannedFile> files, SiteMap map, CheckSettings settings, ParallelOptions parallel)
    {
        var check = new CheckLinks(map, settings);
        var found = new LinkFindings[files.Count];
        Parallel.For(0, found.Length, parallel, i => found[i] = check.Check(files[i]));
        return Combine(found, files, map, settings);
    }

    /// <summary>The second and third step, when each file has been judged by itself.</summary>
    public static LinkFindings Combine(
        IReadOnlyList<LinkFindings> found, IReadOnlyList<ScannedFile> files, SiteMap map, CheckSettings settings)
    {
        var pages = new CheckPages(settings.Site, map).Check(files);
        var suggest = new SuggestTargets(map);
        return new(
            [.. found.SelectMany(file => file.Findings).Concat(pages).Select(suggest.Explain)],
            [.. found.SelectMany(file => file.Externals)]);
    }
}
