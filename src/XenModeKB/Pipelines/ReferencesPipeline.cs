using System.Collections.Immutable;
using XenModeKB.Files;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.References;

namespace XenModeKB.Pipelines;

/// <summary>The reference list: its entries, how pages cite them, and the pages of the sources, which know what cites them.</summary>
internal sealed class ReferencesPipeline(BuildOptions options)
{
    private const string Name = "references";

    private readonly EachDocument<FoundFile, LanguageChecks, YamlDocument> _files = new(ReadInput.Yaml);
    private readonly AllDocuments<EquatableArray<YamlDocument>, SiteConfig, ReferenceList> _list =
        new((files, config) => ReadReferences.Read(files.Items, config, options.Today));
    private readonly AllDocuments<ReferenceList, Site, CitationContext> _citing =
        new((list, site) => Outcome.Of(new CitationContext(list, site)));
    private readonly AllDocuments<CitationContext, EquatableArray<CitationUse>, RoomOutput> _render =
        new((citing, uses) => Outcome.Of(RenderReferences.Render(citing.List, uses.Items, citing.Site)));

    /// <summary>What the pages of the run before cited.</summary>
    private ImmutableArray<CitationUse> _before = [];

    public ReferenceList Process(Run run, InputFiles input, SiteConfig config, LanguageChecks languages)
    {
        run.Begin(Name, Phase.Process);
        return _list.Execute(run, _files.Execute(run, input.Of(InputKind.Reference), languages), config);
    }

    /// <summary>What numbering the citations of a page needs.</summary>
    public CitationContext PostProcess(Run run, ReferenceList list, Site site)
    {
        run.Begin(Name, Phase.PostProcess);
        return _citing.Execute(run, list, site);
    }

    /// <summary>
    /// The pages of the sources as they can be before any other page is printed: they name the places that cited them in the run before.
    /// They are made when somebody goes through them, and only a preview in which a page is open does.
    /// </summary>
    public IEnumerable<SitePage> Ahead(CitationContext citing)
    {
        foreach (var page in RenderReferences.Render(citing.List, _before, citing.Site).Pages)
        {
            yield return page;
        }
    }

    /// <summary>The pages and files of the sources, and what is wrong with the citations of the site.</summary>
    /// <param name="run">The run.</param>
    /// <param name="citing">The list and the site.</param>
    /// <param name="cited">Every citation of the site, also those of unknown sources and those that stand on no page.</param>
    /// <param name="isComplete">Whether everything that cites was read.</param>
    public RoomOutput Output(Run run, CitationContext citing, CitedSources cited, bool isComplete)
    {
        run.Begin(Name, Phase.Output);
        run.Report(CheckCitations.Of(cited.All, citing.List, isComplete));
        run.Report(CheckCitations.WithoutMarks(cited.Possible, citing.List));
        _before = cited.Uses;
        return _render.Execute(run, citing, cited.Uses);
    }
}
