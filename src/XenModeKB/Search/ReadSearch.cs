using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Search;

/// <summary>Reads input/search.yml. A site without one has no synonyms and expects nothing.</summary>
internal static class ReadSearch
{
    private const int LeastWeight = 1;
    private const int MostWeight = 1000;

    public static Outcome<SearchSettings> Read(ImmutableArray<YamlDocument> documents, SiteConfig config)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        if (documents is not [{ Root: { } root }]
            || Fields.Of(root, Message.Of("the file"), root.Span, problems, config.Locales) is not { } fields)
        {
            return Outcome.Of(SearchSettings.Empty, problems.ToImmutable());
        }

        var synonyms = fields.Inner("synonyms")?.Mapping.Entries.SelectMany(entry => Groups(entry, config, problems))
            .ToImmutableArray() ?? [];
        var expectations = fields.Items("expect").Select(item => Expected(item, config, problems)).OfType<Expectation>().ToImmutableArray();
        var settings = new SearchSettings(synonyms, expectations)
        {
            StopWords = Words("stop_words", fields.Inner("stop_words"), config, problems),
            Pairs = Pairs(fields.Inner("pairs"), config, problems),
            Weights = Weights(fields.Inner("weights")),
        };
        fields.Done();
        return Outcome.Of(settings, problems.ToImmutable());
    }

    private static PairSettings Pairs(Fields? pairs, SiteConfig config, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (pairs is null)
        {
            return PairSettings.None;
        }

        var folder = pairs.Text("folder", required: true);
        var words = Words("words", pairs.Inner("words", required: true), config, problems);
        pairs.Done();
        return new(folder, words);
    }

    /// <summary>Single words of each language.</summary>
    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Words(
        string field, Fields? languages, SiteConfig config, ImmutableArray<Diagnostic>.Builder problems)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var entry in languages?.Mapping.Entries ?? [])
        {
            if (!config.Locales.Any(locale => locale.Code == entry.Key.Text))
            {
                problems.Add(FieldRules.UnknownLanguage(entry.Key, config.Locales.Select(locale => locale.Code)));
                continue;
            }

            var words = languages!.Texts(entry.Key.Text).Select(word => (Word: word, Typed: TypedWord.In(word.Value))).ToList();
            problems.AddRange(words.Where(word => word.Typed.Count != 1)
                .Select(word => FieldRules.WrongKind(word.Word.Span, field, $"one word each")));
            read[entry.Key.Text] = [.. words.Where(word => word.Typed.Count == 1).Select(word => word.Typed[0].Whole).Distinct()];
        }

        return read.ToImmutable();
    }

    /// <summary>Whether the folders have pages is seen when all pages are there.</summary>
    private static ImmutableArray<PageWeight> Weights(Fields? folders)
    {
        var read = ImmutableArray.CreateBuilder<PageWeight>();
        foreach (var key in folders?.Mapping.Entries.Select(entry => entry.Key) ?? [])
        {
            if (folders!.Integer(key.Text, LeastWeight, MostWeight) is { } percent)
            {
                read.Add(new(new(key.Text, key.Span), percent.Value));
            }
        }

        return read.ToImmutable();
    }

    /// <summary>The groups of one language.</summary>
    private static IEnumerable<SynonymGroup> Groups(YamlEntry entry, SiteConfig config, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (entry.Key.Text != SynonymGroup.All && !config.Locales.Any(locale => locale.Code == entry.Key.Text))
        {
            problems.Add(FieldRules.UnknownLanguage(entry.Key, config.Locales.Select(locale => locale.Code)));
            yield break;
        }

        if (entry.Value is not YamlSequence groups)
        {
            problems.Add(FieldRules.WrongKind(entry.Value.Span, entry.Key.Text, $"a list of groups"));
            yield break;
        }

        foreach (var item in groups.Items)
        {
            if (item is not YamlSequence { Items: { Length: > 1 } terms })
            {
                problems.Add(FieldRules.WrongKind(item.Span, "synonyms", $"a list of two terms or more"));
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
        problems.AddRange(wrong.Select(item => FieldRules.WrongKind(item.Span, "synonyms", $"words")));
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
        var any = fields.Texts("any");
        var first = fields.Text("first", required: fields.Lacks("finds") && fields.Lacks("any"));
        fields.Done();
        if (query is { } typed && TypedWord.In(typed.Value).Count == 0)
        {
            problems.Add(FieldRules.WrongKind(typed.Span, "query", $"words to search for"));
            return null;
        }

        return query is { } asked ? new(asked, locale?.Value, first, finds) { Any = any } : null;
    }
}
