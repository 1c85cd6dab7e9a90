using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Theme;

/// <summary>Writes the Markdown form of a page beside it, for readers and programs that want the text only.</summary>
internal sealed class MarkdownAlternate : IModule<PageDraft, OutputFile>
{
    public Outcome<OutputFile> Apply(PageDraft input) => Has(input)
        ? Outcome.Of(OutputFile.FromText(RouteOf(input.Route), input.Markdown!) with { Origin = input.Origin })
        : Outcome.None<OutputFile>();

    /// <summary>A fallback has none: the text has its Markdown beside the page it was written for.</summary>
    public static bool Has(PageDraft draft) =>
        draft.Markdown is not null && (draft.ContentLocale is null || draft.ContentLocale.Code == draft.Locale.Code);

    public static string RouteOf(string route)
    {
        if (route.EndsWith('/') || route.Length == 0)
        {
            return route + "index.md";
        }

        var dot = route.LastIndexOf('.');
        return (dot > 0 ? route[..dot] : route) + ".md";
    }
}
