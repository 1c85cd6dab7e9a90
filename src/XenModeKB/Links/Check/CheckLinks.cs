using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>An address outside of the site, where it is used.</summary>
internal readonly record struct ExternalUse(string Address, FileFacts File, LinkFact Link);

/// <summary>What the check of one file found.</summary>
internal sealed record FileFindings(List<Finding> Findings, List<ExternalUse> Externals);

/// <summary>
/// Judges the links of one file: 1. where does it lead (<see cref="ResolveLink"/>); 2. is a file there, in this letter case;
/// 3. is the anchor there; then ids that stand twice and what the scan remarked.
/// </summary>
internal sealed class CheckLinks(SiteAddress site, SiteMap map, IgnorePatterns ignore, IgnorePatterns allowMissing, bool keepExternals)
{
    public FileFindings Check(FileFacts file)
    {
        var found = new FileFindings([], []);
        var resolve = new ResolveLink(site, file);
        Span<char> buffer = stackalloc char[1024];
        foreach (var link in file.Links)
        {
            Judge(file, link, resolve, buffer, found);
        }

        found.Findings.AddRange(file.Duplicates.Select(id => new Finding(LinkRules.DuplicateId, file, id.Place, $"The id '{id.Id}' stands in this page already.") { Value = id.Id, Target = id.Id }));
        found.Findings.AddRange(file.Remarks.Select(remark => Remarks.Finding(file, remark)));
        return found;
    }

    private void Judge(FileFacts file, LinkFact link, ResolveLink resolve, Span<char> buffer, FileFindings found)
    {
        if (link.Role == LinkRole.Map)
        {
            JudgeMap(file, link, found);
            return;
        }

        var hash = link.Value.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? link.Value : link.Value.AsSpan(0, hash);
        if (path.IsEmpty && resolve.FragmentIsOwn)
        {
            JudgeAnchor(file, link, null, file.Path, link.Value[1..], found);
            return;
        }

        var length = ignore.IsEmpty ? resolve.Simple(path, buffer) : -1;
        if (length >= 0 && map.Find(buffer[..length]) is { } target)
        {
            JudgeTarget(file, link, target, hash < 0 ? null : link.Value[(hash + 1)..], found);
            return;
        }

        JudgeResolved(file, link, resolve.Full(link.Value), found);
    }

    private void JudgeResolved(FileFacts file, LinkFact link, LinkTarget target, FileFindings found)
    {
        if (link.Role == LinkRole.Data && target.Kind != TargetKind.Internal)
        {
            return;
        }

        if (ignore.Match(link.Value, target.Kind == TargetKind.Internal ? "/" + target.Path : target.Path))
        {
            return;
        }

        switch (target.Kind)
        {
            case TargetKind.Internal:
                JudgeInternal(file, link, target, found);
                break;
            case TargetKind.External when keepExternals:
                found.Externals.Add(new(target.Path, file, link));
                break;
            case TargetKind.Invalid:
                Add(found, LinkRules.InvalidUrl, file, link, link.Value, $"No browser can read '{Show(link.Value)}' as an address.");
                break;
            case TargetKind.Outside:
                Add(found, LinkRules.OutsideBase, file, link, target.Path, $"'{Show(link.Value)}' leads to {Show(target.Path)}, outside of this site, which begins at {site.Root.Path}.");
                break;
            case TargetKind.Local when link.Role != LinkRole.Data:
                Add(found, LinkRules.OwnMachine, file, link, target.Path, $"'{Show(link.Value)}' leads to the machine of whoever reads it.");
                break;
        }
    }

    private void JudgeInternal(FileFacts file, LinkFact link, LinkTarget target, FileFindings found)
    {
        if (target.Insecure)
        {
            Add(found, LinkRules.Insecure, file, link, target.Path, $"'{Show(link.Value)}' leads to this site by http, which is served by https.");
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
        if (map.OtherCase(target.Path) is { } other)
        {
            Add(found, LinkRules.WrongCase, file, link, target.Path, $"'{Show(link.Value)}' is written '/{other}' on disk: upper and lower case differ.");
        }
        else if (map.IsFolder(target.Path))
        {
            // In data, an address may name what begins with it, as the server of an API does.
            if (link.Role == LinkRole.Data)
            {
                return;
            }

            Add(found, LinkRules.NoIndex, file, link, target.Path, $"'{Show(link.Value)}' leads to the folder '/{target.Path}', which has no index page.");
        }
        else
        {
            Add(found, LinkRules.MissingFile, file, link, target.Path, $"'{Show(link.Value)}' leads to '/{Show(target.Path)}', which does not exist.");
        }
    }

    private void JudgeTarget(FileFacts file, LinkFact link, SiteFile target, string? fragment, FileFindings found)
    {
        if (fragment is { Length: > 0 })
        {
            JudgeAnchor(file, link, target, target.Path, fragment, found);
        }

        if (link.Role == LinkRole.Navigation && link.Element is "a" or "area" && target.Path != file.Path && target.Redirect is { } redirect)
        {
            Add(found, LinkRules.ToRedirect, file, link, target.Path, $"'{Show(link.Value)}' leads to a page that only redirects to '{Show(redirect)}'.");
        }
    }

    /// <param name="file">File of the link.</param>
    /// <param name="link">The link.</param>
    /// <param name="target">Null for the file itself.</param>
    /// <param name="path">Path of the target.</param>
    /// <param name="written">Fragment as it stands in the link or address.</param>
    /// <param name="found">Takes the finding.</param>
    private void JudgeAnchor(FileFacts file, LinkFact link, SiteFile? target, string path, string written, FileFindings found)
    {
        var fragment = Fragments.WithoutDirective(written);
        if (Fragments.IsTop(fragment))
        {
            return;
        }

        target ??= map.Find(path);
        if (target is null || HasAnchor(target, fragment) || ignore.Match(link.Value, $"/{path}#{fragment}"))
        {
            return;
        }

        if (!allowMissing.Match($"/{path}#{fragment}", "#" + fragment))
        {
            var where = path == file.Path ? "this page" : $"'/{path}'";
            found.Findings.Add(new(LinkRules.MissingAnchor, file, link.Place, $"'{Show(link.Value)}' leads to '#{Show(fragment)}', which {where} does not have.")
            {
                Value = link.Value,
                Target = path,
                Fragment = fragment,
                Element = link.Element,
                Attribute = link.Attribute,
            });
        }
    }

    private static bool HasAnchor(SiteFile target, string fragment)
    {
        if (target.HasAnchor(fragment) || (fragment.Contains('%', StringComparison.Ordinal) && target.HasAnchor(PercentEncoding.Decode(fragment))))
        {
            return true;
        }

        // Pictures take instructions in the fragment; they are no ids.
        return !target.IsPage && (fragment.Contains('=', StringComparison.Ordinal) || fragment.Contains('(', StringComparison.Ordinal));
    }

    private void JudgeMap(FileFacts file, LinkFact link, FileFindings found)
    {
        var name = link.Value.StartsWith('#') ? link.Value[1..] : "";
        if (!file.Maps.Contains(name) && !ignore.Match(link.Value))
        {
            Add(found, LinkRules.MissingAnchor, file, link, file.Path, $"'{Show(link.Value)}' names an image map that this page does not have.");
        }
    }

    private static void Add(FileFindings found, Rule rule, FileFacts file, LinkFact link, string target, string message) =>
        found.Findings.Add(new(rule, file, link.Place, message) { Value = link.Value, Target = target, Element = link.Element, Attribute = link.Attribute });

    /// <summary>Short enough for a message, without characters that would break its line.</summary>
    private static string Show(string text) => Remarks.Show(text);
}
