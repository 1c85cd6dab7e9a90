using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// Two entities side by side, differences first: one table with two bodies (<c>tbody.differs</c>, <c>tbody.equal</c>), each
/// under a header of its own. And the list of all pairs of a collection: <c>ul.kb-pairs</c>.
/// </summary>
internal sealed class WriteComparison(DatasetText language)
{
    /// <summary>Pairs grow with the square of a collection: above this many entities its schema must not ask for them.</summary>
    public const int Limit = 40;

    public static IEnumerable<(Entity A, Entity B)> Pairs(Collection collection) =>
        collection.Schema.Compare && collection.Entities.Length <= Limit
            ? collection.Entities.SelectMany((a, i) => collection.Entities.Skip(i + 1).Select(b => (a, b)))
            : [];

    public Fragment Fragment(Collection collection) =>
        new("compare", collection.Id, language.Locale.Code, List(collection), MarkdownList(collection));

    public string Title(Entity a, Entity b) => language.Say("dataset.compare.title", language.Brief(a), language.Brief(b));

    public HtmlFragment List(Collection collection)
    {
        var html = new HtmlBuilder().Raw($"<ul class=\"kb-pairs\" data-pairs=\"{collection.Id}\">");
        foreach (var (a, b) in Pairs(collection))
        {
            Link(html.Raw("<li>"), a, b);
            html.Raw("</li>");
        }

        return html.Raw("</ul>").ToFragment();
    }

    /// <summary><c>a[data-pair]</c>, which the script of a matrix finds by the two ids, in the list of their collection.</summary>
    public void Link(HtmlBuilder html, Entity a, Entity b) =>
        html.Raw("<a href=\"").Link(language.RouteOf(DataKeys.Pair(a, b)), null, a.Schema.Span)
            .Raw($"\" data-pair=\"{a.Id} {b.Id}\">").Text(Title(a, b)).Raw("</a>");

    public HtmlFragment Html(Entity a, Entity b)
    {
        var (html, id) = (new HtmlBuilder(), $"compare-{a.Id}-{b.Id}");
        var (differs, equal) = Split(a, b);
        Verdict(html, a, b, id);
        html.Raw("<p>").Text(language.Say("dataset.compare.count", differs.Length, differs.Length + equal.Length)).Raw("</p>");
        html.Raw($"<div class=\"kb-table\" id=\"{id}\">");
        WriteTable.Checked(html, OldestCheck.Sentence(language, Values([.. differs, .. equal], a, b)));
        html.Raw($"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}-caption\">"
            + $"<table><caption id=\"{id}-caption\">")
            .Text(Title(a, b));
        html.Raw("</caption><thead><tr><th scope=\"col\">").Text(language.Say("dataset.aspect")).Raw("</th>");
        foreach (var entity in (Entity[])[a, b])
        {
            html.Raw("<th scope=\"col\">");
            new WriteValue(language, html).EntityLink(entity.FullId, language.Brief(entity), entity.Span);
            html.Raw("</th>");
        }

        html.Raw("</tr></thead>");
        Body(html, "differs", differs, a, b, id);
        Body(html, "equal", equal, a, b, id);
        html.Raw("</table></div>");
        Legend.Write(language, html, Values([.. differs, .. equal], a, b)).Raw("</div>");
        Others(html, a, b);
        return html.ToFragment();
    }

    /// <summary>When to choose the one and when the other, in the words of the data: <c>dl.kb-verdict</c>.</summary>
    private void Verdict(HtmlBuilder html, Entity a, Entity b, string id)
    {
        if (a.Schema.Verdict is not { } field || (a[field] ?? b[field]) is null)
        {
            return;
        }

        html.Raw("<dl class=\"kb-verdict\">");
        foreach (var entity in ((Entity[])[a, b]).Where(entity => entity[field] is not null))
        {
            html.Raw("<div><dt>").Text(name => language.Say("dataset.compare.choose", name), language.Brief(entity)).Raw("</dt><dd>");
            new WriteValue(language, html).Value(entity[field], language.Brief(entity), id);
            html.Raw("</dd></div>");
        }

        html.Raw("</dl>");
    }

    /// <summary>The way from a pair to the other pairs of each of the two.</summary>
    private void Others(HtmlBuilder html, Entity a, Entity b)
    {
        var collection = language.Model.Collections[a.Schema.Id];
        html.Raw("<nav class=\"kb-others\" aria-label=\"").Text(language.Say("dataset.compare.others")).Raw("\">");
        foreach (var one in (Entity[])[a, b])
        {
            html.Raw("<p>").Text(name => language.Say("dataset.compare.with", name), language.Brief(one));
            foreach (var (first, second) in Pairs(collection).Where(pair => (pair.A == one || pair.B == one) && pair != (a, b)))
            {
                html.Raw(" <a href=\"").Link(language.RouteOf(DataKeys.Pair(first, second)), null, collection.Schema.Span).Raw("\">")
                    .Text(language.Brief(first == one ? second : first)).Raw("</a>");
            }

            html.Raw("</p>");
        }

        html.Raw("</nav>");
    }

    public string Markdown(Entity a, Entity b)
    {
        var (differs, equal) = Split(a, b);
        string[] heads = [language.Say("dataset.aspect"), language.Brief(a), language.Brief(b)];
        var oldest = OldestCheck.Sentence(language, Values([.. differs, .. equal], a, b));
        var checkedOn = oldest is null ? "" : $"{EscapeMarkdown.Sentence(oldest)}\n\n";
        return $"{MarkdownVerdict(a, b)}{checkedOn}{Table("differs", differs)}\n{Table("equal", equal)}";

        string Table(string kind, ImmutableArray<Fact> lines) =>
            WriteMarkdown.Table(language.Say($"dataset.compare.{kind}", lines.Length), heads, lines.Select(line => Cells(line, a, b)));
    }

    private string MarkdownVerdict(Entity a, Entity b) => a.Schema.Verdict is not { } field ? "" : string.Concat(
        ((Entity[])[a, b]).Where(entity => entity[field] is not null).Select(entity =>
            $"{EscapeMarkdown.Sentence(language.Say("dataset.compare.choose", language.Brief(entity)))}"
                + $" {WriteMarkdown.Cell(language, entity[field])}\n\n"));

    private static IEnumerable<Value?> Values(IEnumerable<Fact> lines, Entity a, Entity b) =>
        lines.SelectMany(line => (Value?[])[line.Of(a), line.Of(b)]);

    private string[] Cells(Fact line, Entity a, Entity b) =>
        [EscapeMarkdown.Cell(Plain(line)), WriteMarkdown.Cell(language, line.Of(a)), WriteMarkdown.Cell(language, line.Of(b))];

    public string MarkdownList(Collection collection) =>
        string.Concat(Pairs(collection).Select(pair =>
            $"- [{EscapeMarkdown.Cell(Title(pair.A, pair.B))}]"
            + $"({language.AddressOf(DataKeys.Pair(pair.A, pair.B))})\n"));

    /// <summary>Lines that say something else of each, then those that say the same. A short name is no property to compare.</summary>
    private (ImmutableArray<Fact> Differs, ImmutableArray<Fact> Equal) Split(Entity a, Entity b)
    {
        var lines = Fact.Lines(language.Model, a, b)
            .Where(line => line.Of(a) is not TextValue { Schema.SemanticType: SemanticType.Short } && line.Field != a.Schema.Verdict)
            .ToLookup(line => language.Plain(line.Of(a)) != language.Plain(line.Of(b)));
        return ([.. lines[true]], [.. lines[false]]);
    }

    private void Body(HtmlBuilder html, string kind, ImmutableArray<Fact> lines, Entity a, Entity b, string table)
    {
        if (lines.IsEmpty)
        {
            return;
        }

        var title = kind == "equal"
            ? language.Say("dataset.compare.equal", lines.Length)
            : language.Say("dataset.compare.differs", lines.Length);
        html.Raw($"<tbody class=\"{kind}\"><tr><th colspan=\"3\" scope=\"rowgroup\">").Text(title).Raw("</th></tr>");
        foreach (var line in lines)
        {
            var row = $"{table}-{line.Header.Id}";
            html.Raw($"<tr id=\"{row}\"><th scope=\"row\">");
            new WriteTable(language).Head(html, line.Header);
            html.Raw("</th>");
            foreach (var entity in (Entity[])[a, b])
            {
                html.Raw($"<td id=\"{row}-{entity.Id}\" data-label=\"").Text(language.Brief(entity).Text).Raw("\">");
                new WriteValue(language, html).Value(line.Of(entity), $"{language.Brief(entity)}, {Plain(line)}", $"{row}-{entity.Id}");
                html.Raw("</td>");
            }

            html.Raw("</tr>");
        }

        html.Raw("</tbody>");
    }

    private string Plain(Fact line) => new WriteTable(language).Plain(line.Header);
}
