using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>What closing a page needs: the site's facts and what directives embed.</summary>
internal sealed record RenderContext(Site Site, FragmentIndex Fragments);

/// <summary>A page that has been read becomes a draft: 1. links and what is embedded are put in for its open parts; 2. the facts of its entity follow.</summary>
internal sealed class RenderPage : ISiteModule<OpenPage, RenderContext, PageDraft>
{
    public Outcome<PageDraft> Apply(OpenPage page, RenderContext site)
    {
        var input = page.Facts;
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var facts = site.Site.Pages.BySource[input.Path];
        var body = new CloseParts(input, site, problems).Close(page.Body);
        var outline = input.Headings.Where(heading => heading.Level is 2 or 3).Select(heading => new Heading(heading.Level, heading.Id, heading.Text)).ToList();
        if (input.FrontMatter.Entity is { } entity && site.Fragments.Find("entity", entity.Value, input.Locale.Code) is { } table)
        {
            body = new HtmlBuilder().Append(body).Append(table.Html).ToFragment();
            outline.Add(new(2, $"entity-{entity.Value.Replace('/', '-')}", site.Site.Strings.Get(input.Locale, "page.facts")));
        }

        var draft = new PageDraft
        {
            Route = facts.Route,
            Key = input.Key,
            Locale = input.Locale,
            Title = input.FrontMatter.Title.Value,
            NavTitle = input.FrontMatter.NavTitle,
            Description = input.FrontMatter.Description,
            Body = body,
            Outline = [.. outline],
            Layout = input.FrontMatter.Layout,
            Order = input.FrontMatter.Order,
            Origin = Pipeline.SourceSpan.FileStart(input.Path),
            Redirects = input.FrontMatter.Redirects,
            Scripts = Scripts(input),
        };
        return Outcome.Of(draft, problems.ToImmutable());
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

        if (names.Contains("table") || page.FrontMatter.Entity is not null)
        {
            scripts.Add("table");
        }

        return scripts.ToImmutable();
    }
}
