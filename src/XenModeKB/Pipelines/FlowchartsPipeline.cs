using System.Collections.Immutable;
using XenModeKB.Files;
using XenModeKB.Flowcharts;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Pipelines;

/// <summary>Flowcharts: each definition becomes a picture, a list, a chooser, pages and data.</summary>
internal sealed class FlowchartsPipeline
{
    private const string Name = "flowcharts";

    private readonly EachDocument<FoundFile, (SiteConfig Config, LanguageChecks Languages), Flowchart> _parse =
        new((file, context) => ReadInput.Yaml(file, context.Languages).Then(yaml => ParseFlowchart.Apply(yaml, context.Config)));
    private readonly EachDocument<Flowchart, Site, RoomOutput> _render = new(RenderFlowchart.Apply);
    private readonly AllDocuments<Site, EquatableArray<Flowchart>, RoomOutput> _list =
        new((site, charts) => Outcome.Of(ListFlowcharts.List(site, charts.Items)));

    public ImmutableArray<Flowchart> Process(Run run, InputFiles input, SiteConfig config, LanguageChecks languages)
    {
        run.Begin(Name, Phase.Process);
        return _parse.Execute(run, input.Of(InputKind.Flowchart), (config, languages));
    }

    /// <summary>What is made of each chart, then the list of all.</summary>
    public ImmutableArray<RoomOutput> PostProcess(Run run, ImmutableArray<Flowchart> charts, Site site)
    {
        run.Begin(Name, Phase.PostProcess);
        return [.. _render.Execute(run, charts, site), _list.Execute(run, site, charts)];
    }
}
