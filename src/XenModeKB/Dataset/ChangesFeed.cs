using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// An Atom feed (RFC 4287) of a collection whose schema says that its entities are news: those that have a date, newest first.
/// </summary>
internal sealed class ChangesFeed(DatasetText language)
{
    public static string Route(Collection collection, Locale locale) => $"{Api.Root}{collection.Id}.{locale.Code}.xml";

    /// <summary>Whether there is nothing to tell: entities, of which none has a date, or none that could ever have one.</summary>
    public static bool IsEmpty(Collection collection) => collection.Entities.All(entity => DayOf(entity) is null)
        && (collection.Entities.Length > 0 || !HasDates(collection.Schema.Root));

    private static bool HasDates(Schema root) => root.Properties.Select(property => property.Value).Append(root.AdditionalProperties).Any(
        field => field?.SemanticType == SemanticType.Date
            || (field?.SemanticType == SemanticType.Claim && field.ClaimValue.SemanticType == SemanticType.Date));

    public OutputFile File(Collection collection)
    {
        var site = language.Site.Config;
        var (route, list) = (Route(collection, language.Locale), language.RouteOf(DataKeys.Collection(collection.Schema)));
        var page = language.PresentedAt(collection) ?? list;
        var entries = collection.Entities
            .Select(entity => (Entity: entity, Day: DayOf(entity)))
            .Where(entry => entry.Day is not null)
            .Select(entry => (entry.Entity, Day: entry.Day!.Value))
            .OrderByDescending(entry => entry.Day).ThenBy(entry => entry.Entity.Id, StringComparer.Ordinal).ToList();
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        xml.Append($"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language.Locale.Code}\">\n");
        Element(xml, "title", $"{language.Of(site.Title)}: {language.Of(collection.Schema.Label)}");
        Element(xml, "id", site.BaseUrl + route);
        Element(xml, "updated", Moment(entries.Count == 0 ? new(1970, 1, 1) : entries[0].Day));
        Element(xml, "rights", $"{site.LicenceName}, {site.LicenceUrl}");
        xml.Append($"<author><name>{HtmlBuilder.Escape(language.Of(site.Title))}</name></author>\n");
        xml.Append($"<link rel=\"self\" type=\"application/atom+xml\" href=\"{HtmlBuilder.Escape(site.BaseUrl + route)}\"/>\n");
        xml.Append($"<link rel=\"alternate\" type=\"text/html\" href=\"{HtmlBuilder.Escape(site.BaseUrl + page)}\"/>\n");
        foreach (var (entity, day) in entries)
        {
            var anchor = $"#collection-{collection.Id}-{entity.Id}";
            xml.Append("<entry>\n");
            Element(xml, "title", language.Name(entity));

            // Who has read an entry knows it by this, wherever the list is shown today.
            Element(xml, "id", site.BaseUrl + list + anchor);
            Element(xml, "updated", Moment(day));
            xml.Append($"<link rel=\"alternate\" type=\"text/html\" href=\"{HtmlBuilder.Escape(site.BaseUrl + page + anchor)}\"/>\n");
            Element(xml, "summary", language.Of(entity.Summary));
            xml.Append("</entry>\n");
        }

        return OutputFile.FromText(route, xml.Append("</feed>\n").ToString()) with { Origin = collection.Schema.Span };
    }

    /// <summary>The latest of its dates; without one, the latest that it claims.</summary>
    private static DateOnly? DayOf(Entity entity)
    {
        var values = entity.Fields.Select(field => field.Value).ToList();
        return Latest(values) ?? Latest(values.OfType<ClaimsValue>().Select(claims => claims.Current.Value));
    }

    private static DateOnly? Latest(IEnumerable<Value> values) =>
        values.OfType<DateValue>().Select(date => (DateOnly?)date.Date.First).Max();

    private static string Moment(DateOnly day) => $"{day.Year:0000}-{day.Month:00}-{day.Day:00}T00:00:00Z";

    private static void Element(StringBuilder xml, string name, string text) =>
        xml.Append('<').Append(name).Append('>').Append(HtmlBuilder.Escape(text)).Append("</").Append(name).Append(">\n");
}
