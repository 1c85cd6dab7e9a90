using XenModeKB.Html;

namespace XenModeKB.Dataset;

/// <summary>
/// What a reader may take for one thing: that something was looked for and is not known, and that nothing is recorded. Under what shows
/// either, <c>p.kb-legend</c> explains the two.
/// </summary>
internal static class Legend
{
    /// <summary>Where nothing is recorded: a dash for who sees it, words for who does not.</summary>
    public static void Dash(DatasetText language, HtmlBuilder html) =>
        html.Raw("<span class=\"claim-empty\"><span aria-hidden=\"true\">—</span><span class=\"visually-hidden\">")
            .Text(language.Say("dataset.empty")).Raw("</span></span>");

    /// <summary>Explains what of the two is among the values shown.</summary>
    public static HtmlBuilder Write(DatasetText language, HtmlBuilder html, IEnumerable<Value?> shown)
    {
        var values = shown.ToList();
        var unknown = values.Select(Unknown).FirstOrDefault(value => value is not null);
        var lacks = values.Exists(value => value is null);
        if (unknown is null && !lacks)
        {
            return html;
        }

        html.Raw("<p class=\"kb-legend\">");
        if (unknown is not null)
        {
            html.Raw("<span>");
            unknown.Accept(new WriteValue(language, html));
            html.Text($" {language.Say("dataset.unknown.why")}").Raw("</span>");
        }

        if (lacks)
        {
            html.Raw(unknown is null ? "" : " ").Raw("<span><span aria-hidden=\"true\">— </span>").Text(language.Say("dataset.empty"))
                .Raw("</span>");
        }

        return html.Raw("</p>");
    }

    private static Value? Unknown(Value? value) => value switch
    {
        UnknownValue or OptionValue { IsUnknown: true } => value,
        ClaimsValue claims => claims.Claims.Select(claim => Unknown(claim.Value)).FirstOrDefault(found => found is not null),
        ListValue list => list.Items.Select(Unknown).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
