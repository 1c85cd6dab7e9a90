using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// What the page of an entity says first: <c>section.kb-glance > dl.kb-strip</c> with its values, then <c>dl.kb-brief</c> with its other
/// facts in one line each and what others say of it, as chips that lead to where it is said. The sources stand in the page with all facts,
/// to which each line leads.
/// </summary>
internal sealed class WriteStrip(DatasetText language)
{
    public Fragment Fragment(StripDefinition strip, Entity entity) =>
        new("strip", entity.FullId, language.Locale.Code, Html(strip, entity), "") { Card = Card(strip, entity) };

    /// <summary>The values side by side, for the picture that others show for a link.</summary>
    /// <param name="strip">Which values.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="name">Its name, where the picture shows several.</param>
    public CardRow Card(StripDefinition strip, Entity entity, string name = "") => new(
        name,
        [
            .. from field in strip.Values
               let value = entity[field]
               let option = ((value as ClaimsValue)?.Current.Value ?? value) as OptionValue
               where option is not null
               select new CardCell(
                   language.Label(field, strip.Schema.Root[field]!), language.Of(option.Option.Label), option.Option.Tone),
        ]);

    public HtmlFragment Html(StripDefinition strip, Entity entity)
    {
        var html = new HtmlBuilder().Raw("<section class=\"kb-glance\" aria-label=\"").Text(language.Say("dataset.glance")).Raw("\">");
        html.Raw("<dl class=\"kb-strip\">");
        foreach (var field in strip.Values)
        {
            Line(html, strip, entity, field, () => new Headline(language, html).Write(entity[field]));
        }

        html.Raw("</dl><dl class=\"kb-brief\">");
        foreach (var source in strip.SaidBy)
        {
            Said(html, source, entity);
        }

        foreach (var field in strip.Facts.Where(field => entity[field] is not null))
        {
            Line(html, strip, entity, field, () => new Headline(language, html).Write(entity[field]));
        }

        html.Raw("</dl>");
        return Legend.Write(language, html, Shown(strip, entity)).Raw("</section>").ToFragment();
    }

    private static IEnumerable<Value?> Shown(StripDefinition strip, Entity entity) =>
    [
        .. strip.Values.Select(field => entity[field]),
        .. strip.Facts.Select(field => entity[field]).Where(value => value is not null),
        .. from source in strip.SaidBy
           from other in source.Entities
           select (other[source.Field] as ClaimsByValue)?[entity.Id],
    ];

    private void Line(HtmlBuilder html, StripDefinition strip, Entity entity, string field, Action write)
    {
        html.Raw("<div><dt>");
        if (entity[field] is null)
        {
            html.Text(language.Label(field, strip.Schema.Root[field]!));
        }
        else
        {
            html.Raw("<a href=\"").Link(language.RecordRoute(entity), $"{WriteFacts.Anchor(entity)}-{field}", entity.Span).Raw("\">")
                .Text(language.Label(field, strip.Schema.Root[field]!)).Raw("</a>");
        }

        html.Raw("</dt><dd>");
        write();
        html.Raw("</dd></div>");
    }

    private void Said(HtmlBuilder html, StripSource source, Entity entity)
    {
        html.Raw("<div><dt>").Text(language.Label(source.Field, source.Schema.Root[source.Field]!)).Raw("</dt><dd><ul>");
        foreach (var other in source.Entities)
        {
            html.Raw("<li>");
            var claims = (other[source.Field] as ClaimsByValue)?[entity.Id];
            if (other.Schema.HasPages)
            {
                var anchor = claims is null ? WriteFacts.Anchor(other) : $"{WriteFacts.Anchor(other)}-{source.Field}-{entity.Id}";
                html.Raw("<a href=\"").Link(language.RecordRoute(other), anchor, other.Span).Raw("\">")
                    .Text(language.Brief(other)).Raw("</a> ");
            }
            else
            {
                html.Text(language.Brief(other)).Raw(" ");
            }

            new Headline(language, html).Write(claims);
            html.Raw("</li>");
        }

        html.Raw("</ul></dd></div>");
    }
}
