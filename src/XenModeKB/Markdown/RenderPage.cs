using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>What closing a page needs: the site's facts and what directives embed.</summary>
internal sealed record RenderContext(Site Site, FragmentIndex Fragments);

/// <summary>
/// A page that has been read becomes a page of the site. When it is printed: 1. links and what is embedded are put in for its open parts;
/// 2. the strip of its entity begins it, the facts follow.
/// </summary>
internal static class RenderPage
{
    public static SitePage Of(OpenPage page, RenderContext site)
    {
        var facts = page.Facts;
        var info = new PageInfo
        {
            Route = site.Site.Pages.BySource[facts.Path].Route,
            Key = facts.Key,
            Locale = facts.Locale,
            Title = facts.FrontMatter.Title.Value,
            NavTitle = facts.FrontMatter.NavTitle,
            Layout = facts.FrontMatter.Layout,
            Order = facts.FrontMatter.Order,
            Origin = Pipeline.SourceSpan.FileStart(facts.Path),
            Redirects = facts.FrontMatter.Redirects,
        };
        return new(info, () => Draft(info, page, site));
    }

    private static PageDraft Draft(PageInfo info, OpenPage page, RenderContext site)
    {
        var facts = page.Facts;
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var body = new CloseParts(facts, site, problems).Close(page.Body);
        var outline = facts.Headings
            .Where(heading => heading.Level is 2 or 3)
            .Select(heading => new Heading(heading.Level, heading.Id, heading.Text))
            .ToList();
        if (facts.FrontMatter.Entity is { } entity && site.Fragments.Find("entity", entity.Value, facts.Locale.Code) is { } table)
        {
            body = new HtmlBuilder().Append(body).Append(table.Html).ToFragment();
            outline.Add(new(2, $"entity-{entity.Value.Replace('/', '-')}", site.Site.Strings.Get(facts.Locale, "page.facts")));
        }

        CardRow? card = null;
        if (facts.FrontMatter.Entity is { } about && site.Fragments.Find("strip", about.Value, facts.Locale.Code) is { } strip)
        {
            card = strip.Card;
            body = new HtmlBuilder().Append(strip.Html).Append(body).ToFragment();
        }

        return new(info)
        {
            Description = facts.FrontMatter.Description,
            Body = body,
            Outline = [.. outline],
            JsonLd = facts.Questions.IsEmpty ? [] : [FaqJsonLd.Write(facts.Questions, site.Site.Config.BaseUrl + info.Route, info.Locale)],
            Card = card is null ? [] : [card],
            Markdown = new CloseTwin(facts, site).Close(page.Twin),
            Scripts = Scripts(facts),
            Problems = problems.ToImmutable(),
        };
    }

    /// <summary>Scripts of the theme that improve what the page embeds.</summary>
    private static ImmutableArray<string> Scripts(Page page)
    {
        var names = page.Directives.Select(directive => directive.Name).ToHashSet(StringComparer.Ordinal);
        var scripts = ImmutableArray.CreateBuilder<string>();
        if (names.Contains("chooser"))
        {
            scripts.Add("chooser");
        }

        if (names.Contains("table"))
        {
            scripts.AddRange("rows", "table");
        }

        if (names.Contains(Directives.Tabs))
        {
            scripts.Add("tabs");
        }

        if (names.Contains("matrix"))
        {
            scripts.Add("matrix");
        }

        return scripts.ToImmutable();
    }
}
