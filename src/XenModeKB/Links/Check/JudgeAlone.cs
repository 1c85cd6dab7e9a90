using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>An address outside of the site, where it is used.</summary>
internal readonly record struct ExternalUse(string Address, FileFacts File, LinkFact Link);

/// <summary>What the check of one file found.</summary>
internal sealed record FileFindings(List<Finding> Findings, List<ExternalUse> Externals)
{
    public void Add(Rule rule, FileFacts file, LinkFact link, string target, string message) =>
        Findings.Add(new(rule, file, link.Place, message) { Value = link.Value, Target = target, Element = link.Element, Attribute = link.Attribute });
}

/// <summary>
/// Judges what needs no other file of the site: 1. links inside the file; 2. those that lead out of the site or nowhere;
/// 3. ids that stand twice and what the scan remarked.
/// </summary>
internal sealed class JudgeAlone(SiteAddress site, IgnorePatterns ignore, IgnorePatterns allowMissing, bool keepExternals)
{
    public SiteAddress Site => site;

    /// <summary>Whether some links are to be passed over.</summary>
    public bool Ignores => !ignore.IsEmpty;

    public static IEnumerable<Finding> Remarks(FileFacts file) =>
        file.Duplicates.Select(id => new Finding(LinkRules.DuplicateId, file, id.Place, $"The id '{id.Id}' stands in this page already.") { Value = id.Id, Target = id.Id })
            .Concat(file.Remarks.Select(remark => Links.Remarks.Finding(file, remark)));

    /// <summary>Whether the link stays in its file, and so has been judged.</summary>
    public bool Own(FileFacts file, LinkFact link, ResolveLink resolve, FileFindings found)
    {
        if (link.Role == LinkRole.Map)
        {
            Map(file, link, found);
            return true;
        }

        if (resolve.FragmentIsOwn && link.Value.StartsWith('#'))
        {
            Anchor(file, link, file, file.Path, link.Value[1..], found);
            return true;
        }

        return false;
    }

    /// <summary>Whether the link leads out of the site or nowhere, or is to be passed over, and so has been judged.</summary>
    public bool Elsewhere(FileFacts file, LinkFact link, LinkTarget target, FileFindings found)
    {
        if (link.Role == LinkRole.Data && target.Kind != TargetKind.Internal)
        {
            return true;
        }

        if (ignore.Match(link.Value, target.Kind == TargetKind.Internal ? "/" + target.Path : target.Path))
        {
            return true;
        }

        var shown = Links.Remarks.Show(link.Value);
        switch (target.Kind)
        {
            case TargetKind.External when keepExternals:
                found.Externals.Add(new(target.Path, file, link));
                break;
            case TargetKind.Invalid:
                found.Add(LinkRules.InvalidUrl, file, link, link.Value, $"No browser can read '{shown}' as an address.");
                break;
            case TargetKind.Outside:
                found.Add(LinkRules.OutsideBase, file, link, target.Path, $"'{shown}' leads to {Links.Remarks.Show(target.Path)}, outside of this site, which begins at {site.Root.Path}.");
                break;
            case TargetKind.Local when link.Role != LinkRole.Data:
                found.Add(LinkRules.OwnMachine, file, link, target.Path, $"'{shown}' leads to the machine of whoever reads it.");
                break;
        }

        return target.Kind != TargetKind.Internal;
    }

    /// <param name="file">File of the link.</param>
    /// <param name="link">The link.</param>
    /// <param name="target">The file that should have the anchor; null when nothing is known of it.</param>
    /// <param name="path">Path of that file.</param>
    /// <param name="written">Fragment as it stands in the link or address.</param>
    /// <param name="found">Takes the finding.</param>
    public void Anchor(FileFacts file, LinkFact link, FileFacts? target, string path, string written, FileFindings found)
    {
        var fragment = Fragments.WithoutDirective(written);
        if (Fragments.IsTop(fragment) || target is null || HasAnchor(target, fragment) || ignore.Match(link.Value, $"/{path}#{fragment}"))
        {
            return;
        }

        if (!allowMissing.Match($"/{path}#{fragment}", "#" + fragment))
        {
            var where = path == file.Path ? "this page" : $"'/{path}'";
            found.Findings.Add(new(LinkRules.MissingAnchor, file, link.Place, $"'{Links.Remarks.Show(link.Value)}' leads to '#{Links.Remarks.Show(fragment)}', which {where} does not have.")
            {
                Value = link.Value,
                Target = path,
                Fragment = fragment,
                Element = link.Element,
                Attribute = link.Attribute,
            });
        }
    }

    private static bool HasAnchor(FileFacts target, string fragment)
    {
        if (target.HasAnchor(fragment) || (fragment.Contains('%', StringComparison.Ordinal) && target.HasAnchor(PercentEncoding.Decode(fragment))))
        {
            return true;
        }

        // Pictures take instructions in the fragment; they are no ids.
        return !ScanFile.IsPage(target.Path) && (fragment.Contains('=', StringComparison.Ordinal) || fragment.Contains('(', StringComparison.Ordinal));
    }

    private void Map(FileFacts file, LinkFact link, FileFindings found)
    {
        var name = link.Value.StartsWith('#') ? link.Value[1..] : "";
        if (!file.Maps.Contains(name) && !ignore.Match(link.Value))
        {
            found.Add(LinkRules.MissingAnchor, file, link, file.Path, $"'{Links.Remarks.Show(link.Value)}' names an image map that this page does not have.");
        }
    }
}
