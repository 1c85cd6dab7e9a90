using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Localization;

/// <summary>Interface strings of every language of the site; every language has every key.</summary>
internal static class ReadStrings
{
    /// <param name="config">The languages.</param>
    /// <param name="documents">Files <c>theme/strings/&lt;code&gt;.yml</c>; a later file of the same language overrides single strings.</param>
    public static Outcome<Strings> Read(SiteConfig config, ImmutableArray<YamlDocument> documents)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var byLocale = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var code = Path.GetFileNameWithoutExtension(document.Path);
            if (document.Root is YamlMapping mapping)
            {
                var before = byLocale.GetValueOrDefault(code) ?? ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);
                byLocale[code] = before.SetItems(Texts(mapping, problems));
            }
        }

        foreach (var locale in config.Locales.Where(locale => !byLocale.ContainsKey(locale.Code)))
        {
            problems.Add(LocalizationRules.NoStrings(config.SpanOf(locale), locale.Code));
            byLocale[locale.Code] = byLocale.Values.FirstOrDefault() ?? ImmutableSortedDictionary<string, string>.Empty;
        }

        Complete(config, byLocale, problems);
        return Outcome.Of(new Strings(byLocale.ToImmutable()), problems.ToImmutable());
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts(YamlMapping mapping, ImmutableArray<Diagnostic>.Builder problems)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlScalar text)
            {
                yield return new(entry.Key.Text, text.Text);
            }
            else
            {
                problems.Add(FieldRules.WrongKind(entry.Value.Span, entry.Key.Text, "a text"));
            }
        }
    }

    /// <summary>A key that one language lacks is an error; the key stands in so that the build can go on reporting.</summary>
    private static void Complete(
        SiteConfig config, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Builder byLocale, ImmutableArray<Diagnostic>.Builder problems)
    {
        var codes = config.Locales.Select(locale => locale.Code).ToArray();
        var all = codes.SelectMany(code => byLocale[code].Keys).ToImmutableSortedSet(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            foreach (var key in all.Where(key => !byLocale[code].ContainsKey(key)).ToList())
            {
                problems.Add(LocalizationRules.MissingString(SourceSpan.FileStart($"theme/strings/{code}.yml"), key, code));
                byLocale[code] = byLocale[code].Add(key, key);
            }
        }
    }
}
