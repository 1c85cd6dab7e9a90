using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using XenModeKB.Dataset;
using XenModeKB.Html;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Reading;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Dataset;

/// <summary>The dataset rendered with the real interface strings and no other room.</summary>
internal static class Rendering
{
    /// <summary>A fragment as a browser reads it, with the addresses that are in it.</summary>
    public static AngleSharp.Html.Dom.IHtmlDocument Parse(HtmlFragment fragment) =>
        new HtmlParser().ParseDocument(string.Concat(fragment.Parts.Select(part => part switch
        {
            RawHtml raw => raw.Html,
            OutsidePart outside => HtmlBuilder.Escape(outside.Url),
            LinkPart link => HtmlBuilder.Escape("/" + link.Route + (link.Anchor is { } id ? "#" + id : "")),
            _ => "",
        })));

    /// <param name="model">The dataset.</param>
    /// <param name="claimed">A page that is about an entity: <c>collection/id locale</c> and its route.</param>
    public static RoomOutput Render(DatasetModel model, params string[] claimed)
    {
        var none = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);
        var pages = claimed.Length == 0 ? none : none.Add(claimed[0], claimed[1]);
        var strings = ReadStrings.Read(Datasets.Config, [.. Repository.Files(".yml", "theme/strings").Select(file => ParseYaml.Apply(new(file.Path, file.Text)).Documents.Single())]).Documents.Single();
        var site = new Site(Datasets.Config, strings, MakeEntityIndex.Of(model, pages, Addresses.Untranslated), new(ImmutableSortedDictionary<string, PageFacts>.Empty, none, none), AssetIndex.Empty, Datasets.Today);
        var render = new RenderDataset(model, site);
        return render.Join([.. model.Config.Locales.Select(render.In)]);
    }
}
