using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>How the links of a site are judged.</summary>
/// <param name="Site">Where it is served.</param>
/// <param name="Ignore">Addresses that are not judged.</param>
/// <param name="AllowMissing">Targets that may be missing.</param>
/// <param name="KeepExternals">Whether to gather the links that lead out of the site.</param>
internal sealed record CheckSettings(SiteAddress Site, IgnorePatterns Ignore, IgnorePatterns AllowMissing, bool KeepExternals)
{
    /// <summary>Every link is judged.</summary>
    public static CheckSettings Strict(SiteAddress site) => new(site, IgnorePatterns.None, IgnorePatterns.None, KeepExternals: false);
}

/// <summary>
/// Judges the links of one file, and its markup: 1. those that stay in the file; 2. where do the others lead (<see cref="ResolveLink"/>);
/// 3. is a file there, in this letter case; 4. is the anchor there.
/// </summary>
internal sealed class CheckLinks(SiteMap map, CheckSettings settings)
{
    private readonly CheckAnchors _anchors = new(settings.Ignore, settings.AllowMissing);
    private readonly KnownTargets _known = new();

    public LinkFindings Check(ScannedFile file)
    {
        var found = new LinkFindings([], []);
        var resolve = new ResolveLink(settings.Site, file, _known);
        foreach (var link in file.Links)
        {
            Judge(file, link, resolve, found);
        }

        found.Findings.AddRange(MarkupFindings.Of(file));
        return found;
    }

    private void Judge(ScannedFile file, ScannedLink link, ResolveLink resolve, LinkFindings found)
    {
        if (link.Role == LinkRole.ImageMap)
        {
            found.Add(_anchors.CheckMap(file, link));
            return;
        }

        if (resolve.FragmentIsOwn && link.Value.StartsWith('#'))
        {
            found.Add(_anchors.Check(file, link, file, file.Path, link.Value[1..]));
            return;
        }

        var target = resolve.Resolve(link.Value);
        var isInternal = target.Kind == TargetKind.Internal;
        if ((link.Role == LinkRole.Data && !isInternal) || IsIgnored(link, target))
        {
            return;
        }

        if (isInternal)
        {
            JudgeInternal(file, link, target, found);
        }
        else if (target.Kind == TargetKind.External && settings.KeepExternals)
        {
            found.Externals.Add(new(target.Path, file.Path, link));
        }
        else
        {
            found.Add(JudgeElsewhere(file, link, target));
        }
    }

    private bool IsIgnored(ScannedLink link, LinkTarget target) =>
        !settings.Ignore.IsEmpty && settings.Ignore.Match(link.Value, target.Kind == TargetKind.Internal ? "/" + target.Path : target.Path);

    /// <summary>A link that leads out of the site, or nowhere.</summary>
    private Finding? JudgeElsewhere(ScannedFile file, ScannedLink link, LinkTarget target)
    {
        var shown = Shorten.ForMessage(link.Value);
        return target.Kind switch
        {
            TargetKind.Invalid => Finding.Of(LinkRules.InvalidUrl, file, link, link.Value, $"No browser can read '{shown}' as an address."),
            TargetKind.Outside => Finding.Of(LinkRules.OutsideBase, file, link, target.Path, OutsideOf(shown, target)),
            TargetKind.Localhost =>
                Finding.Of(
                    LinkRules.Localhost,
                    file,
                    link,
                    target.Path,
                    $"'{shown}' leads to localhost, which is each reader's own machine."),
            _ => null,
        };
    }

    private Message OutsideOf(string shown, LinkTarget target) =>
        $"'{shown}' leads to {Shorten.ForMessage(target.Path)}, outside of this site, which begins at {settings.Site.Root.Path}.";

    private void JudgeInternal(ScannedFile file, ScannedLink link, LinkTarget target, LinkFindings found)
    {
        if (target.IsInsecure)
        {
            var shown = Shorten.ForMessage(link.Value);
            found.Add(
                Finding.Of(
                    LinkRules.Insecure,
                    file,
                    link,
                    target.Path,
                    $"'{shown}' leads to this site by http, which is served by https."));
        }

        if (map.Find(target.Path) is { } there)
        {
            JudgeTarget(file, link, there, target.Fragment, found);
        }
        else if (!settings.AllowMissing.Match("/" + target.Path, target.Path, link.Value))
        {
            found.Add(JudgeMissing(file, link, target));
        }
    }

    private Finding? JudgeMissing(ScannedFile file, ScannedLink link, LinkTarget target)
    {
        var shown = Shorten.ForMessage(link.Value);
        if (map.OtherCase(target.Path) is { } other)
        {
            return Finding.Of(
                LinkRules.WrongCase,
                file,
                link,
                target.Path,
                $"'{shown}' is written '/{other}' on disk: upper and lower case differ.");
        }

        if (!map.IsFolder(target.Path))
        {
            var path = Shorten.ForMessage(target.Path);
            return Finding.Of(LinkRules.MissingFile, file, link, target.Path, $"'{shown}' leads to '/{path}', which does not exist.");
        }

        // In data, an address may name what begins with it, as the server of an API does.
        return link.Role == LinkRole.Data
            ? null
            : Finding.Of(
                LinkRules.NoIndex,
                file,
                link,
                target.Path,
                $"'{shown}' leads to the folder '/{target.Path}', which has no index page.");
    }

    private void JudgeTarget(ScannedFile file, ScannedLink link, SiteFile target, string? fragment, LinkFindings found)
    {
        if (fragment is { Length: > 0 })
        {
            found.Add(_anchors.Check(file, link, target.Scan, target.Path, fragment));
        }

        var isFollowed = link is { Role: LinkRole.Navigation, Element: "a" or "area" };
        if (isFollowed && target.Path != file.Path && target.Redirect is { } redirect)
        {
            var (shown, end) = (Shorten.ForMessage(link.Value), Shorten.ForMessage(redirect));
            found.Add(
                Finding.Of(LinkRules.ToRedirect, file, link, target.Path, $"'{shown}' leads to a page that only redirects to '{end}'."));
        }
    }
}
