using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Localization;

/// <summary>A section whose original has changed.</summary>
/// <param name="Id">Id of its heading, or that of the title or lead.</param>
/// <param name="Reviewed">When the two were last compared.</param>
internal sealed record StaleSection(string Id, DateOnly Reviewed);

/// <summary>A page with such sections.</summary>
/// <param name="Page">The page.</param>
/// <param name="Source">Path of its original.</param>
/// <param name="Sections">At least one.</param>
internal sealed record StalePage(SitePage Page, string Source, EquatableArray<StaleSection> Sections);

/// <summary>
/// Says below the heading of a stale section that its original has changed: <c>p.stale[role=note]</c> with a link to it. What concerns
/// title or lead stands before everything else.
/// </summary>
internal sealed class MarkSections(StalePage stale, Site site)
{
    private readonly Locale _locale = stale.Page.Info.Locale;
    private readonly Dictionary<string, StaleSection> _sections =
        stale.Sections.ToDictionary(section => section.Id, StringComparer.Ordinal);

    public static SitePage In(StalePage stale, Site site) =>
        new(stale.Page.Info, () => new MarkSections(stale, site).Mark(stale.Page.Render()));

    private PageDraft Mark(PageDraft draft)
    {
        var html = new HtmlBuilder();
        foreach (var id in (string[])[PageSection.Title, PageSection.Lead])
        {
            if (_sections.TryGetValue(id, out var section))
            {
                Note(html, section, null, id == PageSection.Title ? "mark.title" : "mark.lead");
            }
        }

        StaleSection? open = null;
        foreach (var part in draft.Body.Parts)
        {
            if (part is RawHtml raw)
            {
                open = Raw(html, raw.Html, open);
            }
            else
            {
                html.Part(part);
            }
        }

        return draft with { Body = html.ToFragment() };
    }

    /// <param name="to">Takes the markup.</param>
    /// <param name="markup">A piece of the body; a heading may begin in one and end in another.</param>
    /// <param name="open">The stale section whose heading has not ended yet.</param>
    private StaleSection? Raw(HtmlBuilder to, string markup, StaleSection? open)
    {
        var from = 0;
        for (var at = 0; at >= 0;)
        {
            if (open is null)
            {
                at = markup.IndexOf("<h", at, StringComparison.Ordinal);
                open = at < 0 ? null : Heading(markup.AsSpan(at));
                at = at < 0 ? at : at + 2;
            }
            else
            {
                var end = markup.IndexOf("</h", at, StringComparison.Ordinal);
                at = end < 0 ? end : markup.IndexOf('>', end) + 1;
                if (at > 0)
                {
                    to.Raw(markup[from..at]);
                    Note(to, open, open.Id, "mark");
                    from = at;
                    open = null;
                }
            }
        }

        to.Raw(from == 0 ? markup : markup[from..]);
        return open;
    }

    private StaleSection? Heading(ReadOnlySpan<char> tag)
    {
        const string Before = "<h2 id=\"";
        if (tag.Length < Before.Length || !char.IsAsciiDigit(tag[2]) || !tag[3..].StartsWith(Before.AsSpan(3), StringComparison.Ordinal))
        {
            return null;
        }

        var id = tag[Before.Length..];
        return _sections.GetValueOrDefault(id[..Math.Max(0, id.IndexOf('"'))].ToString());
    }

    private void Note(HtmlBuilder html, StaleSection section, string? anchor, string words)
    {
        var day = new PartialDate(section.Reviewed.Year, section.Reviewed.Month, section.Reviewed.Day);
        var original = site.Pages.BySource[stale.Source];
        var language = site.Config.Find(original.LocaleCode)!;
        html.Raw("<p class=\"stale\" role=\"note\">").Text(Say(words, day.InWords(site.Strings, _locale)));
        html.Raw(" <a href=\"").Link(original.Route, anchor, stale.Page.Info.Origin);
        html.Raw($"\" hreflang=\"{language.Code}\">").Text(Say("original"));
        html.Raw($" (<span lang=\"{language.Code}\">").Text(language.Name).Raw("</span>)</a></p>");
    }

    private string Say(string word, params ReadOnlySpan<object> arguments) => site.Strings.Get(_locale, "drift." + word, arguments);
}
