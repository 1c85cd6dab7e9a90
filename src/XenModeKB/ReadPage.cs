using XenModeKB.Markdown;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.References;
using XenModeKB.Yaml;

namespace XenModeKB;

/// <summary>What is known before pages are read.</summary>
internal sealed record Reading(PageSettings Settings, ClaimWords Claims);

/// <summary>A page that has been read, and how much it claims.</summary>
internal sealed record ReadingPage(OpenPage Page, PageClaims Claims);

/// <summary>From a file to a page and its claims. One step: the text and the prose are needed for no longer than that.</summary>
internal sealed class ReadPage : ISiteModule<SourceFile, Reading, ReadingPage>
{
    private readonly ParsePage _parse = new(ParseYaml.Parse);
    private readonly CheckClaims _check = new();

    public Outcome<ReadingPage> Apply(SourceFile input, Reading site)
    {
        var parsed = _parse.Apply(input, site.Settings);
        if (parsed.Documents.IsEmpty)
        {
            return Outcome.None<ReadingPage>(parsed.Diagnostics);
        }

        var page = parsed.Documents[0];
        var claims = _check.Apply(page, site.Claims);
        return Outcome.Of(new ReadingPage(page.Page, claims.Documents[0]), [.. parsed.Diagnostics, .. claims.Diagnostics]);
    }
}

/// <summary>Lets the Markdown room write the page.</summary>
internal sealed class WritePage : ISiteModule<ReadingPage, RenderContext, PageDraft>
{
    private readonly Markdown.RenderPage _render = new();

    public Outcome<PageDraft> Apply(ReadingPage input, RenderContext site) => _render.Apply(input.Page, site);
}
