using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Search;

/// <summary>
/// The page where readers search: a form for the scripts <c>find</c> and <c>search</c>, which is hidden without them, and below it the
/// pages from A to Z, which need none. <c>.search > form.search-form + p.search-status[role=status] + ol.search-results +
/// button.search-more</c>; <c>ul.kb-letters</c> leads to a heading for each letter with <c>ul.all-pages</c>.
/// </summary>
internal sealed class SearchPage(Strings strings, Addresses addresses, Locale locale)
{
    private const string Id = "all-pages";

    /// <summary>Of a site with more pages, the list has those that the navigation has, too; they lead to the others.</summary>
    private const int MostListed = 500;

    public PageInfo Info() => new()
    {
        Route = addresses.RouteOf(SearchPlace.Key, locale),
        Key = SearchPlace.Key,
        Locale = locale,
        Title = Say("title"),
        InNavigation = false,
        Indexed = false,
        Origin = SourceSpan.FileStart($"theme/strings/{locale.Code}.yml"),
    };

    /// <param name="listed">All pages of the site.</param>
    public PageDraft Draft(IEnumerable<PageInfo> listed)
    {
        var own = listed.Where(draft => draft.Locale.Code == locale.Code).ToList();
        var titles = own.GroupBy(draft => draft.Key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Title, StringComparer.Ordinal);
        var found = own.Where(CountWords.IsFound).ToList();
        var letters = found.Where(draft => draft.InNavigation || found.Count <= MostListed)
            .OrderBy(draft => Fold.SortKey(Filed(draft), locale.Code), StringComparer.Ordinal)
            .ThenBy(draft => draft.Route, StringComparer.Ordinal)
            .GroupBy(draft => Fold.Letter(Filed(draft), locale.Code)).ToList();
        var html = Form(new());
        html.Raw($"<h2 id=\"{Id}\">").Text(Say("all")).Raw("</h2><ul class=\"kb-letters\">");
        foreach (var letter in letters)
        {
            html.Raw($"<li><a href=\"#{IdOf(letter.Key)}\">").Text(letter.Key).Raw("</a></li>");
        }

        html.Raw("</ul>");
        foreach (var letter in letters)
        {
            html.Raw($"<h3 id=\"{IdOf(letter.Key)}\">").Text(letter.Key).Raw("</h3><ul class=\"all-pages\">");
            foreach (var draft in letter)
            {
                html.Raw("<li><a href=\"").Link(draft.Route, null, draft.Origin).Raw("\">")
                    .Text(new Wording(draft.Title, draft.TitleLanguage)).Raw("</a>");
                if (Folders.Of(draft.Key, titles) is { Length: > 0 } folder)
                {
                    html.Raw(" <span class=\"search-folder\">").Text(folder).Raw("</span>");
                }

                html.Raw("</li>");
            }

            html.Raw("</ul>");
        }

        return new(Info())
        {
            Description = Say("description"),
            Body = html.ToFragment(),
            Outline = [new(2, Id, Say("all"))],
            Scripts = ["words", "find", "search"],
        };
    }

    /// <summary>Where a title stands in the list: a reader looks for its first word, not for the article before it.</summary>
    private string Filed(PageInfo page)
    {
        var gap = page.Title.IndexOf(' ', StringComparison.Ordinal);
        var begins = gap > 0 && page.TitleLanguage is null
            && Say("articles").Split(' ').Contains(page.Title[..gap], StringComparer.OrdinalIgnoreCase);
        return begins ? page.Title[(gap + 1)..] : page.Title;
    }

    /// <summary>Letters beyond ASCII get their number: ids stay plain.</summary>
    private static string IdOf(string letter) =>
        letter.All(char.IsAscii) ? $"{Id}-{letter.ToLowerInvariant()}" : $"{Id}-u{(int)letter[0]:x4}";

    private HtmlBuilder Form(HtmlBuilder html)
    {
        html.Raw("<div class=\"search\" data-root=\"").Link("", null, SourceSpan.FileStart($"theme/strings/{locale.Code}.yml"));
        foreach (var word in (string[])["found", "some", "none", "failed"])
        {
            html.Raw($"\" data-{word}=\"").Text(Say(word));
        }

        html.Raw($"\">\n<form class=\"search-form\" role=\"search\" method=\"get\" hidden>"
            + $"<label for=\"{SearchPlace.Field}\">")
            .Text(Say("label"));
        html.Raw($"</label><input type=\"search\" id=\"{SearchPlace.Field}\" name=\"q\""
            + $" autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\">"
            + $"<button type=\"submit\">")
            .Text(Say("submit"));
        html.Raw("</button></form>\n<p class=\"search-status\" role=\"status\"></p>\n"
            + "<ol class=\"search-results\"></ol>\n"
            + "<button type=\"button\" class=\"search-more\" hidden>")
            .Text(Say("more"));
        return html.Raw("</button>\n<noscript><p>").Text(Say("off")).Raw("</p></noscript>\n</div>\n");
    }

    private string Say(string word) => strings.Get(locale, "search." + word);
}
