using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Search;

/// <summary>Reads input/search.yml. A site without one has no synonyms and expects nothing.</summary>
internal static class ReadSearch
{
    public static Outcome<SearchSettings> Read(ImmutableArray<YamlDocument> documents, SiteConfig config)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        if (documents is not [{ Root: { } root }] || Fields.Of(root, "the file", root.Span, problems, config.Locales) is not { } fields)
        {
            return Outcome.Of(SearchSettings.Empty, problems.ToImmutable());
        }

        var synonyms = fields.Inner("synonyms")?.Mapping.Entries.SelectMany(entry => Groups(entry, config, problems))
            .ToImmutableArray() ?? [];
        var expectations = fields.Items("expect").Select(item => Expected(item, config, problems)).OfType<Expectation>().ToImmutableArray();
        fields.Done();
        return Outcome.Of(new SearchSettings(synonyms, expectations), problems.ToImmutable());
    }

    /// <summary>The groups of one language.</summary>
    private static IEnumerable<SynonymGroup> Groups(YamlEntry entry, SiteConfig config, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (!config.Locales.Any(locale => locale.Code == entry.Key.Text))
        {
            problems.Add(FieldRules.UnknownLanguage(entry.Key, config.Locales.Select(locale => locale.Code)));
            yield break;
        }

        if (entry.Value is not YamlSequence groups)
        {
            problems.Add(FieldRules.WrongKind(entry.Value.Span, entry.Key.Text, "a list of groups"));
            yield break;
        }

        foreach (var item in groups.Items)
        {
            if (item is not YamlSequence { Items: { Length: > 1 } terms })
            {
                problems.Add(FieldRules.WrongKind(item.Span, "synonyms", "a list of two terms or more"));
            }
            else if (Terms(terms, problems) is { } read)
            {
                yield return new(entry.Key.Text, read, terms[0].Span);
            }
        }
    }

    private static ImmutableArray<ImmutableArray<string>>? Terms(
        ImmutableArray<YamlNode> items, ImmutableArray<Diagnostic>.Builder problems)
    {
        var wrong = items.Where(item => item is not YamlScalar text || TypedWord.In(text.Text).Count == 0).ToList();
        problems.AddRange(wrong.Select(item => FieldRules.WrongKind(item.Span, "synonyms", "words")));
        return wrong.Count > 0
            ? null
            : [.. items.OfType<YamlScalar>().Select(term => TypedWord.In(term.Text).Select(word => word.Whole).ToImmutableArray())];
    }

    private static Expectation? Expected(YamlNode item, SiteConfig config, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (Fields.Of(item, "expect", item.Span, problems, config.Locales) is not { } fields)
        {
            return null;
        }

        var query = fields.Text("query", required: true);
        var locale = fields.OneOf("locale", [.. config.Locales.Select(known => known.Code)]);
        var finds = fields.Texts("finds");
        var first = fields.Text("first", required: fields.Lacks("finds"));
        fields.Done();
        if (query is { } typed && TypedWord.In(typed.Value).Count == 0)
        {
            problems.Add(FieldRules.WrongKind(typed.Span, "query", "words to search for"));
            return null;
        }

        return query is { } asked ? new(asked, locale?.Value, first, finds) : null;
    }
}
