using XenModeKB.Html;


namespace XenModeKB.Dataset;

/// <summary>
/// A value as HTML. A claim with a closed list of values: <c>.claim</c> with a tone class, an icon and the word; its range
/// (<c>.claim-range</c>), sources, certainty when it is not full (<c>.claim-certainty</c>) and note (<c>.claim-note</c>)
/// follow. Several claims are a list (<c>ul.claims</c>). Nothing known: <c>.claim-empty</c>.
/// </summary>
internal sealed class WriteValue(Language language, HtmlBuilder html)
{
    /// <summary>Writes a value; nothing becomes words that say so.</summary>
    /// <param name="value">The value, or null.</param>
    /// <param name="context">What is cited: "runit, logging".</param>
    /// <param name="anchor">The id that leads to it.</param>
    public void Value(Value? value, string context, string anchor)
    {
        switch (value)
        {
            case null:
                html.Raw("<span class=\"claim-empty\">").Text(language.Say("dataset.empty")).Raw("</span>");
                break;
            case ClaimsValue { Claims: [var claim] }:
                Claim(claim, context, anchor);
                break;
            case ClaimsValue claims:
                html.Raw("<ul class=\"claims\">");
                foreach (var claim in claims.Claims)
                {
                    html.Raw("<li>");
                    Claim(claim, context, anchor);
                    html.Raw("</li>");
                }

                html.Raw("</ul>");
                break;
            case CiteValue cite:
                html.Cite(new(cite.Citations, context, anchor));
                break;
            default:
                Said(value);
                break;
        }
    }

    /// <summary>Of several claims, the one that holds last, with its sources and without its note: for a picture.</summary>
    public void Current(Value? value, string context, string anchor)
    {
        if (value is not ClaimsValue claims)
        {
            Value(value, context, anchor);
            return;
        }

        Said(claims.Current.Value);
        if (!claims.Current.Citations.IsEmpty)
        {
            html.Cite(new(claims.Current.Citations, context, anchor));
        }
    }

    /// <summary>A link to the page of an entity, with the text given.</summary>
    public void EntityLink(string id, string text, Pipeline.SourceSpan origin)
    {
        if (language.Route(id) is not { } route)
        {
            html.Text(text);
            return;
        }

        html.Raw("<a href=\"").Link(route, null, origin).Raw("\">").Text(text).Raw("</a>");
    }

    private void Claim(Claim claim, string context, string anchor)
    {
        Said(claim.Value);
        if (language.Range(claim) is { Length: > 0 } range)
        {
            html.Raw(" <span class=\"claim-range\">").Text(range).Raw("</span>");
        }

        if (!claim.Citations.IsEmpty)
        {
            html.Cite(new(claim.Citations, context, anchor));
        }

        if (claim.Certainty is { Tone: not "good" } certainty && !claim.IsUnknown)
        {
            html.Raw(" <span class=\"claim-certainty\">").Text(language.Of(certainty.Label)).Raw("</span>");
        }

        if (claim.Note is { } note)
        {
            html.Raw(" <span class=\"claim-note\">").Text(language.Of(note)).Raw("</span>");
        }
    }

    private void Said(Value value)
    {
        switch (value)
        {
            case OptionValue { Option: var option }:
                html.Raw($"<span class=\"claim {ToneClass(option.Tone)}\">{Icons.Svg(option.Icon)}<span>").Text(language.Of(option.Label)).Raw("</span></span>");
                break;
            case UnknownValue:
                html.Raw($"<span class=\"claim unknown\">{Icons.Svg("question")}<span>").Text(language.Say("dataset.unknown")).Raw("</span></span>");
                break;
            case DateValue date:
                html.Raw($"<time datetime=\"{date.Date}\">").Text(language.Say(date.Date)).Raw("</time>");
                break;
            case TextValue { Shape.Meaning: Meaning.Code } code:
                html.Raw("<code>").Text(code.Text).Raw("</code>");
                break;
            case TextValue { Shape.Meaning: Meaning.Url } url:
                html.Raw("<a href=\"").Outside(url.Text, url.Span).Raw("\">").Text(url.Text).Raw("</a>");
                break;
            case EntityValue entity:
                EntityLink(entity.Id, language.Plain(entity), entity.Span);
                break;
            case ListValue list:
                List(list);
                break;
            default:
                html.Raw("<span class=\"claim-text\">").Text(language.Plain(value)).Raw("</span>");
                break;
        }
    }

    private void List(ListValue list)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            html.Raw(i == 0 ? "" : ", ");
            Said(list.Items[i]);
        }
    }

    /// <summary>Tones of meaning are classes of the theme by their own name; those of a pair or triple are numbered.</summary>
    public static string ToneClass(string tone) => tone is "good" or "warn" or "bad" or "unknown" ? tone : $"tone-{tone}";
}
