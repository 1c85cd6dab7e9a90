using System.Collections.Immutable;
using System.Text.RegularExpressions;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Localization;

/// <summary>
/// Interface strings of every language of the site. 1. Each file is read key by key: no key that nothing shows, no empty text, every place
/// <c>{0}</c>, <c>{1}</c>… that is filled in; 2. every language must have every key.
/// </summary>
internal sealed partial class ReadStrings(IReadOnlyDictionary<string, int> keys, IReadOnlySet<string> plural)
{
    /// <summary>What <c>{0}</c> would say is said by the form itself: "one page".</summary>
    private static readonly string[] s_ofOneNumber = ["zero", "one", "two"];

    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>Missing keys that were already reported, as the misspelt key in their place; by language.</summary>
    private readonly HashSet<(string Code, string Key)> _misspelt = [];

    /// <summary>Languages with a file that could not be read, which has been reported.</summary>
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    /// <param name="config">The languages.</param>
    /// <param name="documents">Files <c>theme/strings/&lt;code&gt;.yml</c>; a later file of the same language overrides single
    /// strings.</param>
    public static Outcome<Strings> Read(SiteConfig config, ImmutableArray<YamlDocument> documents) =>
        new ReadStrings(StringKeys.All, StringKeys.Plural).All(config, documents);

    internal Outcome<Strings> All(SiteConfig config, ImmutableArray<YamlDocument> documents)
    {
        var byLocale = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var document in documents.Where(document => document.Root is not null))
        {
            var code = Path.GetFileNameWithoutExtension(document.Path);
            var before = byLocale.GetValueOrDefault(code)
                ?? ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);
            byLocale[code] = before.SetItems(Texts(code, config.Find(code), document.Root!));
        }

        foreach (var locale in config.Locales.Where(locale => !byLocale.ContainsKey(locale.Code)))
        {
            _problems.Add(LocalizationRules.NoStrings(config.SpanOf(locale), locale.Code));
            _unread.Add(locale.Code);
            byLocale[locale.Code] = byLocale.Values.FirstOrDefault() ?? ImmutableSortedDictionary<string, string>.Empty;
        }

        // The languages of the site alone: another one may lack strings, and nobody asks for them.
        var complete = config.Locales.DistinctBy(locale => locale.Code, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(locale => locale.Code, locale => Complete(locale, byLocale[locale.Code]), StringComparer.Ordinal);
        return Outcome.Of(new Strings(complete), _problems.ToImmutable());
    }

    private IEnumerable<KeyValuePair<string, string>> Texts(string code, Locale? locale, YamlNode root)
    {
        if (root is not YamlMapping mapping)
        {
            _problems.Add(FieldRules.WrongKind(root.Span, code, $"a mapping of keys to texts"));
            _unread.Add(code);
            yield break;
        }

        foreach (var entry in mapping.Entries)
        {
            foreach (var text in plural.Contains(entry.Key.Text) ? Forms(locale, entry) : Text(code, entry))
            {
                yield return text;
            }
        }
    }

    /// <summary>None for what is no string; a text that is not as it should be stands all the same.</summary>
    private IEnumerable<KeyValuePair<string, string>> Text(string code, YamlEntry entry)
    {
        var key = entry.Key.Text;
        if (!keys.TryGetValue(key, out var places))
        {
            _problems.Add(LocalizationRules.UnknownString(entry.Key.Span, key, keys.Keys));
            _misspelt.Add((code, Suggest.Nearest(key, keys.Keys) ?? ""));
            return [];
        }

        return [new(key, Checked(key, entry.Value, places, mayLackFirst: false))];
    }

    /// <summary>The forms of a text that counts. Those of a language that is not known, or not of the site, are not judged.</summary>
    private IEnumerable<KeyValuePair<string, string>> Forms(Locale? locale, YamlEntry entry)
    {
        var key = entry.Key.Text;
        var expected = locale is null ? null : PluralRules.Categories(locale.Plurals);
        var written = (entry.Value as YamlMapping)?.Entries.Select(form => form.Key.Text).ToList() ?? [];
        if (expected is not null && (written.Except(expected).Any() || expected.Except(written).Any()))
        {
            _problems.Add(LocalizationRules.PluralForms(entry.Value.Span, key, locale!.Code, expected));
        }

        foreach (var form in (entry.Value as YamlMapping)?.Entries ?? [])
        {
            var text = Checked(key, form.Value, keys[key], s_ofOneNumber.Contains(form.Key.Text));
            yield return new(Strings.FormKey(key, form.Key.Text), text);
        }

        // Stands in for a form that was reported as missing.
        if (!written.Contains(PluralRules.Other))
        {
            yield return new(Strings.FormKey(key, PluralRules.Other), key);
        }
    }

    private string Checked(string key, YamlNode value, int places, bool mayLackFirst)
    {
        if (value is not YamlScalar scalar || string.IsNullOrWhiteSpace(scalar.Text))
        {
            _problems.Add(FieldRules.WrongKind(value.Span, key, $"a text that is not empty"));
            return key;
        }

        var expected = Enumerable.Range(0, places).Select(place => $"{{{place}}}").ToArray();
        var written = Place().Matches(scalar.Text).Select(match => match.Value).ToArray();
        if (expected.Skip(mayLackFirst ? 1 : 0).Except(written).ToArray() is [_, ..] missing)
        {
            _problems.Add(LocalizationRules.PlacesMissing(scalar.Span, key, missing));
        }
        else if (written.Except(expected).ToArray() is [_, ..] more)
        {
            _problems.Add(LocalizationRules.PlaceTooMany(scalar.Span, key, more[0]));
        }

        return scalar.Text;
    }

    /// <summary>A key that a language lacks is an error; the key stands in so that the build can go on reporting.</summary>
    private ImmutableSortedDictionary<string, string> Complete(Locale locale, ImmutableSortedDictionary<string, string> texts)
    {
        var code = locale.Code;
        var missing = keys.Keys.Where(key => !texts.ContainsKey(KeyIn(key))).Order(StringComparer.Ordinal).ToList();
        if (missing.Where(key => !_misspelt.Contains((code, key))).ToList() is { Count: > 0 } untold && !_unread.Contains(code))
        {
            _problems.Add(LocalizationRules.MissingStrings(SourceSpan.FileStart($"theme/strings/{code}.yml"), untold, code));
        }

        return texts.AddRange(missing.Select(key => KeyValuePair.Create(KeyIn(key), key)));

        string KeyIn(string key) => plural.Contains(key) ? Strings.FormKey(key, PluralRules.Other) : key;
    }

    /// <summary>A place, and a brace that may have been meant to be part of one.</summary>
    [GeneratedRegex(@"\{\d+\}|\{[^{}\s]{0,9}\}?|\}")]
    private static partial Regex Place();
}
