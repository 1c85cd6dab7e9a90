using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// What other rooms may know of the entities: names, and the page of each: the Markdown page that claims it, or one made from data.
/// </summary>
internal static class MakeEntityIndex
{
    /// <param name="model">The dataset.</param>
    /// <param name="claimed">Routes of Markdown pages that are about an entity: <c>collection/id locale</c> to route.</param>
    /// <param name="addresses">Where the pages are that are made from data.</param>
    public static EntityIndex Of(DatasetModel model, EquatableDictionary<string> claimed, Addresses addresses)
    {
        var facts = ImmutableSortedDictionary.CreateBuilder<string, EntityFacts>(StringComparer.Ordinal);
        foreach (var entity in model.Collections.Values.SelectMany(collection => collection.Entities))
        {
            var routes = model.Config.Locales.ToImmutableSortedDictionary(
                locale => locale.Code,
                locale => claimed.GetValueOrDefault($"{entity.FullId} {locale.Code}") ?? OwnRoute(entity, locale, addresses),
                StringComparer.Ordinal);
            facts[entity.FullId] = new(entity.FullId, entity.Name, routes, entity.Summary)
            {
                FactAnchors = Anchors(model, entity),
                FactRoutes = model.Config.Locales.ToImmutableSortedDictionary(
                    locale => locale.Code, locale => OwnRoute(entity, locale, addresses), StringComparer.Ordinal),
                Code = Code(entity),
                Definition = ReadTerms.Has(entity.Schema) ? DescribeEntity.Definition(entity) : null,
            };
        }

        return new(facts.ToImmutable());
    }

    /// <summary>
    /// Where the page of an entity is when no Markdown page is about it; the page of its collection when its schema wants no pages.
    /// </summary>
    public static string OwnRoute(Entity entity, Locale locale, Addresses addresses) =>
        addresses.RouteOf(DataKeys.Entity(entity), locale);

    private static ImmutableSortedDictionary<string, string> Anchors(DatasetModel model, Entity entity) => entity.Schema.HasPages
        ? Fact.Lines(model, entity).ToImmutableSortedDictionary(
            line => line.Header.Id, line => $"{WriteFacts.Anchor(entity)}-{line.Header.Id}", StringComparer.Ordinal)
        : ImmutableSortedDictionary<string, string>.Empty;

    private static ImmutableSortedDictionary<string, string> Code(Entity entity) => entity.Fields
        .Where(field => field.Value is TextValue { Schema.SemanticType: SemanticType.Code })
        .ToImmutableSortedDictionary(field => field.Key, field => ((TextValue)field.Value).Text, StringComparer.Ordinal);
}
