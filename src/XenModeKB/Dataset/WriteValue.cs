using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// A value as HTML. A claim with a closed list of values: <c>.claim</c> with a tone class, an icon and the word; its range
/// (<c>.claim-range</c>), sources, certainty when it is not full (<c>.claim-certainty</c>) and note (<c>.claim-note</c>)
/// follow. Several claims are a list (<c>ul.claims</c>). Nothing recorded: <c>.claim-empty</c>.
/// </summary>
internal sealed class WriteValue(DatasetText language, HtmlBuilder html) : IValueVisitor<HtmlBuilder>
{
    /// <summary>Writes a value; nothing becomes a dash, and words for who does not see it.</summary>
    /// <param name="value">The value, or null.</param>
    /// <param name="context">What is cited: "runit, logging".</param>
    /// <param name="anchor">The id that leads to it.</param>
    public void Value(Value? value, string context, string anchor)
    {
        switch (value)
        {
            case null:
                Legend.Dash(language, html);
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
                value.Accept(this);
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

        claims.Current.Value.Accept(this);
        if (!claims.Current.Citations.IsEmpty)
        {
            html.Cite(new(claims.Current.Citations, context, anchor));
        }
    }

    /// <summary>
    /// A value in words, without the marks of its kind, for where a cell shows those: then range, note, certainty
    /// and, where a place is given for the way back, sources of each claim.
    /// </summary>
    public void Said(Value value, (string Row, string Column, string Anchor)? place)
    {
        if (value is not ClaimsValue claims)
        {
            value.Accept(this);
            return;
        }

        foreach (var (index, claim) in claims.Claims.Index())
        {
            var range = language.Range(claim, inWords: true);
            html.Raw(index == 0 ? "" : " · ").Text(range.Length > 0 ? $"{range}: " : "").Text(Words(claim.Value));
            if (claim.Note is { } note)
            {
                html.Raw(" <span class=\"claim-said\">").Text(language.Of(note)).Raw("</span>");
            }

            Certainty(claim);
            if (place is { } cited && !claim.Citations.IsEmpty)
            {
                html.Cite(new(claim.Citations, $"{cited.Row}, {cited.Column}", cited.Anchor));
            }
        }
    }

    private Wording Words(Value value) => value switch
    {
        LocalizedValue localized => language.Of(localized.Text),
        OptionValue { Option.Label: var label } => language.Of(label),
        _ => language.Words(value),
    };

    /// <summary>A link to the page of an entity, with the text given.</summary>
    public void EntityLink(string id, Wording text, Pipeline.SourceSpan origin)
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
        claim.Value.Accept(this);
        if (language.Range(claim, inWords: true) is { Length: > 0 } range)
        {
            html.Raw(" <span class=\"claim-range\">").Text(range).Raw("</span>");
        }

        if (!claim.Citations.IsEmpty)
        {
            html.Cite(new(claim.Citations, context, anchor));
        }

        Certainty(claim);
        if (claim.Note is { } note)
        {
            html.Raw(" <span class=\"claim-note\">").Text(language.Of(note)).Raw("</span>");
        }
    }

    private void Certainty(Claim claim)
    {
        if (claim.Certainty is { Tone: not "good" } certainty && !claim.IsUnknown)
        {
            html.Raw(" <span class=\"claim-certainty\">").Text(language.Of(certainty.Label)).Raw("</span>");
        }
    }

    HtmlBuilder IValueVisitor<HtmlBuilder>.Text(TextValue value) => value.Schema.SemanticType switch
    {
        SemanticType.Code => html.Raw("<code>").Text(value.Text).Raw("</code>"),
        SemanticType.Url => html.Raw("<a href=\"").Outside(value.Text, value.Span).Raw("\">").Text(value.Text).Raw("</a>"),
        _ => Plain(value),
    };

    HtmlBuilder IValueVisitor<HtmlBuilder>.Date(DateValue value) =>
        html.Raw($"<time datetime=\"{value.Date}\">").Text(language.Say(value.Date)).Raw("</time>");

    HtmlBuilder IValueVisitor<HtmlBuilder>.Flag(FlagValue value) => Plain(value);

    HtmlBuilder IValueVisitor<HtmlBuilder>.Linked(LinkedValue value)
    {
        html.Raw("<a href=\"").Outside(value.Url, value.UrlSpan).Raw("\">");
        return value.Inner.Accept(this).Raw("</a>");
    }

    HtmlBuilder IValueVisitor<HtmlBuilder>.Number(NumberValue value)
    {
        html.Raw("<span class=\"claim-text\">").Text(language.Say(value));
        return (value.Unit is { } unit ? html.Raw(" ").Text(language.Of(unit)) : html).Raw("</span>");
    }

    HtmlBuilder IValueVisitor<HtmlBuilder>.Option(OptionValue value) =>
        value.IsUnknown
            ? NotKnown(ToneClass(value.Option.Tone), value.Option.Icon, language.Of(value.Option.Label))
            : Chip(ToneClass(value.Option.Tone), value.Option.Icon, language.Of(value.Option.Label));

    HtmlBuilder IValueVisitor<HtmlBuilder>.Localized(LocalizedValue value) =>
        html.Raw("<span class=\"claim-text\">").Text(language.Of(value.Text)).Raw("</span>");

    HtmlBuilder IValueVisitor<HtmlBuilder>.Entity(EntityValue value)
    {
        EntityLink(value.Id, language.Model.Find(value.Id) is { } entity ? language.Brief(entity) : value.Id, value.Span);
        return html;
    }

    HtmlBuilder IValueVisitor<HtmlBuilder>.Unknown(UnknownValue value) =>
        NotKnown("unknown", "question", language.Say("dataset.unknown"));

    HtmlBuilder IValueVisitor<HtmlBuilder>.List(ListValue value)
    {
        foreach (var (index, item) in value.Items.Index())
        {
            html.Raw(index == 0 ? "" : ", ");
            item.Accept(this);
        }

        return html;
    }

    HtmlBuilder IValueVisitor<HtmlBuilder>.Record(RecordValue value) => Plain(value);

    HtmlBuilder IValueVisitor<HtmlBuilder>.Cite(CiteValue value) => Plain(value);

    HtmlBuilder IValueVisitor<HtmlBuilder>.Claims(ClaimsValue value) => Plain(value);

    HtmlBuilder IValueVisitor<HtmlBuilder>.ClaimsBy(ClaimsByValue value) => Plain(value);

    private HtmlBuilder Plain(Value value) => html.Raw("<span class=\"claim-text\">").Text(language.Words(value)).Raw("</span>");

    private HtmlBuilder Chip(string tone, string icon, Wording word) =>
        html.Raw($"<span class=\"claim {tone}\">{Icons.Svg(icon)}<span>").Text(word).Raw("</span></span>");

    private HtmlBuilder NotKnown(string tone, string icon, Wording word) => html.Raw($"<span class=\"claim {tone}\" title=\"")
        .Text(language.Say("dataset.unknown.why")).Raw($"\">{Icons.Svg(icon)}<span>").Text(word).Raw("</span></span>");

    /// <summary>Tones of meaning are classes of the theme by their own name; those of a pair or triple are numbered.</summary>
    public static string ToneClass(string tone) => tone is "good" or "warn" or "bad" or "unknown" ? tone : $"tone-{tone}";
}
