using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using XenModeKB.Files;
using XenModeKB.Localization;
using XenModeKB.Markdown;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.References;

namespace XenModeKB.Pipelines;

/// <summary>A page that has been read, and how much it claims.</summary>
internal sealed record ReadPage(OpenPage Page, PageClaims Claims);

/// <summary>All pages that people wrote.</summary>
/// <param name="All">In the order of their paths.</param>
/// <param name="Index">Their addresses, and which language lacks which.</param>
internal sealed record ReadPages(ImmutableArray<ReadPage> All, PageIndex Index)
{
    public ImmutableArray<Page> Pages { get; } = [.. All.Select(read => read.Page.Facts)];

    /// <summary>Entities that pages link to, and those that they are about.</summary>
    public IEnumerable<EntityUse> EntityUses => Pages.SelectMany(UsesOf);

    public IEnumerable<PageClaims> Claims => All.Select(read => read.Claims);

    private static IEnumerable<EntityUse> UsesOf(Page page) =>
        page.FrontMatter.Entity is { } about ? page.Entities.Prepend(new(about.Value, about.Span)) : page.Entities;
}

/// <summary>Pages written in Markdown: each is parsed by itself, gets its address among all of them, then what it embeds.</summary>
internal sealed class PagesPipeline
{
    private const string Name = "pages";

    private static readonly ParsePage s_parse = new(ParseYaml.Parse);

    private readonly AllDocuments<SiteConfig, Strings, ReadContext> _context =
        new((config, strings) => Outcome.Of(new ReadContext(new(config, strings), new(strings))));
    private readonly EachDocument<FoundFile, (ReadContext Context, LanguageChecks Languages), ReadPage> _read = new(Read);
    private readonly EachDocument<PagePair, ParityFinding> _parity =
        new(pair => Outcome.Many(CheckParity.Compare(pair)), new SamePages());
    private readonly AllDocuments<EquatableArray<Fragment>, FragmentIndex> _fragments =
        new(fragments => Outcome.Of(new FragmentIndex(fragments)));
    private readonly EachDocument<ReadPage, RenderContext, SitePage> _pages =
        new((read, context) => Outcome.Of(RenderPage.Of(read.Page, context)));

    public ReadPages Process(Run run, InputFiles input, SiteConfig config, Strings strings, LanguageChecks languages)
    {
        run.Begin(Name, Phase.Process);
        var files = input.Of(InputKind.Page);
        var pages = _read.Execute(run, files, (_context.Execute(run, config, strings), languages));
        ImmutableArray<Page> facts = [.. pages.Select(page => page.Page.Facts)];
        run.Report(CheckParity.Exceptions(config, facts));
        return new(pages, run.TakeOne(IndexPages.Index(config, facts, files.Select(file => file.Path))));
    }

    /// <summary>The pages, and those that stand in for a missing translation.</summary>
    /// <param name="run">The run.</param>
    /// <param name="read">All pages that people wrote.</param>
    /// <param name="site">The site.</param>
    /// <param name="fragments">What pages can embed.</param>
    public ImmutableArray<SitePage> PostProcess(Run run, ReadPages read, Site site, ImmutableArray<Fragment> fragments)
    {
        run.Begin(Name, Phase.PostProcess);
        var pages = _pages.Execute(run, read.All, new(site, _fragments.Execute(run, fragments)));
        return [.. pages, .. MakeFallbacks.Make(site, pages)];
    }

    /// <summary>Holds each translation to its source, when everything else was said: an error explains a difference.</summary>
    public void CompareTranslations(Run run, ReadPages read, SiteConfig config)
    {
        run.Begin("parity", Phase.Output);
        var findings = _parity.Execute(run, CheckParity.Pairs(config, read.Pages));
        run.Report(CheckParity.Unexplained(findings, run.Diagnostics));
    }

    private static Outcome<ReadPage> Read(FoundFile file, (ReadContext Context, LanguageChecks Languages) with) =>
        ReadInput.Text(file)
            .Then(text => s_parse.Apply(text, with.Context.Settings))
            .Then(with.Languages.Page)
            .Then(page => CheckClaims.Apply(page, with.Context.Claims).Select(claims => new ReadPage(page.Page, claims)));

    /// <summary>Pages are the same objects while their files do not change.</summary>
    private sealed class SamePages : IEqualityComparer<PagePair>
    {
        public bool Equals(PagePair? x, PagePair? y) => ReferenceEquals(x?.Page, y?.Page) && ReferenceEquals(x?.Source, y?.Source);

        public int GetHashCode(PagePair obj) => RuntimeHelpers.GetHashCode(obj.Page);
    }

    /// <summary>What is known before a page is read.</summary>
    private sealed record ReadContext(PageSettings Settings, ClaimWords Claims);
}
