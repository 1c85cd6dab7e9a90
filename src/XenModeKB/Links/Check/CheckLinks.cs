namespace XenModeKB.Links;

/// <summary>
/// Judges the links of one file: 1. those that no other file has a part in (<see cref="JudgeAlone"/>); 2. where do the others lead
/// (<see cref="ResolveLink"/>); 3. is a file there, in this letter case; 4. is the anchor there.
/// </summary>
internal sealed class CheckLinks(SiteMap map, IgnorePatterns allowMissing, JudgeAlone alone)
{
    /// <summary>All that is to be said of a file.</summary>
    public FileFindings Check(FileFacts file)
    {
        var found = Check(file, file.Links);
        found.Findings.AddRange(JudgeAlone.Remarks(file));
        return found;
    }

    /// <summary>What is to be said of some links of a file.</summary>
    public FileFindings Check(FileFacts file, IEnumerable<LinkFact> links)
    {
        var found = new FileFindings([], []);
        var resolve = new ResolveLink(alone.Site, file);
        Span<char> buffer = stackalloc char[1024];
        foreach (var link in links)
        {
            if (!alone.Own(file, link, resolve, found))
            {
                Judge(file, link, resolve, buffer, found);
            }
        }

        return found;
    }

    private void Judge(FileFacts file, LinkFact link, ResolveLink resolve, Span<char> buffer, FileFindings found)
    {
        var hash = link.Value.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? link.Value : link.Value.AsSpan(0, hash);
        var length = alone.Ignores ? -1 : resolve.Simple(path, buffer);
        if (length >= 0 && map.Find(buffer[..length]) is { } there)
        {
            JudgeTarget(file, link, there, hash < 0 ? null : link.Value[(hash + 1)..], found);
        }
        else if (resolve.Full(link.Value) is var target && !alone.Elsewhere(file, link, target, found))
        {
            JudgeInternal(file, link, target, found);
        }
    }

    private void JudgeInternal(FileFacts file, LinkFact link, LinkTarget target, FileFindings found)
    {
        if (target.Insecure)
        {
            found.Add(LinkRules.Insecure, file, link, target.Path, $"'{Remarks.Show(link.Value)}' leads to this site by http, which is served by https.");
        }

        if (map.Find(target.Path) is { } there)
        {
            JudgeTarget(file, link, there, target.Fragment, found);
        }
        else if (!allowMissing.Match("/" + target.Path, target.Path, link.Value))
        {
            JudgeMissing(file, link, target, found);
        }
    }

    private void JudgeMissing(FileFacts file, LinkFact link, LinkTarget target, FileFindings found)
    {
        var shown = Remarks.Show(link.Value);
        if (map.OtherCase(target.Path) is { } other)
        {
            found.Add(LinkRules.WrongCase, file, link, target.Path, $"'{shown}' is written '/{other}' on disk: upper and lower case differ.");
        }
        else if (map.IsFolder(target.Path))
        {
            // In data, an address may name what begins with it, as the server of an API does.
            if (link.Role == LinkRole.Data)
            {
                return;
            }

            found.Add(LinkRules.NoIndex, file, link, target.Path, $"'{shown}' leads to the folder '/{target.Path}', which has no index page.");
        }
        else
        {
            found.Add(LinkRules.MissingFile, file, link, target.Path, $"'{shown}' leads to '/{Remarks.Show(target.Path)}', which does not exist.");
        }
    }

    private void JudgeTarget(FileFacts file, LinkFact link, SiteFile target, string? fragment, FileFindings found)
    {
        if (fragment is { Length: > 0 })
        {
            alone.Anchor(file, link, target.Facts, target.Path, fragment, found);
        }

        if (link.Role == LinkRole.Navigation && link.Element is "a" or "area" && target.Path != file.Path && target.Redirect is { } redirect)
        {
            found.Add(LinkRules.ToRedirect, file, link, target.Path, $"'{Remarks.Show(link.Value)}' leads to a page that only redirects to '{Remarks.Show(redirect)}'.");
        }
    }
}
