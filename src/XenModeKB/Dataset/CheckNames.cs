using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>
/// Reports the second of two entities of a collection with the same name in one language; letter case does not tell them apart.
/// </summary>
internal static class CheckNames
{
    public static ImmutableArray<Diagnostic> Apply(DatasetModel model)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var collection in model.Collections.Values)
        {
            foreach (var language in model.Config.Locales.Select(locale => locale.Code))
            {
                Check(collection, language, diagnostics);
            }
        }

        return diagnostics.ToImmutable();
    }

    private static void Check(Collection collection, string language, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var seen = new Dictionary<string, Entity>(StringComparer.OrdinalIgnoreCase);
        foreach (var entity in collection.Entities.OrderBy(entity => entity.Id, StringComparer.Ordinal))
        {
            if (!entity.Name.Texts.TryGetValue(language, out var name) || seen.TryAdd(name.Value, entity))
            {
                continue;
            }

            diagnostics.Add(DatasetRules.SameName(name.Span, seen[name.Value].Name.Texts[language].Value, language, seen[name.Value].Id));
        }
    }
}
