using System.Collections.Immutable;
using System.Text.RegularExpressions;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Texts;

namespace XenModeKB.Localization;

/// <summary>
/// What can be said of the languages of one file: words that the glossary avoids, and texts in several languages that don't say the same.
/// Of a page it also notes the numbers and dates, for the comparison with its twins.
/// </summary>
internal sealed partial class LanguageChecks(SiteConfig config, Glossary glossary)
{
    /// <summary>What a text of data has of its own: what it cites stands beside it.</summary>
    private static readonly ParityKind[] s_kinds = [ParityKind.Commands, ParityKind.Numbers, ParityKind.Dates];

    private readonly ImmutableSortedDictionary<string, FindAvoided> _avoided = config.Locales.ToImmutableSortedDictionary(
        locale => locale.Code, locale => new FindAvoided(glossary, locale.Code), StringComparer.Ordinal);

    private readonly FindForeign _foreign = new(config);

    public Outcome<ParsedPage> Page(ParsedPage input)
    {
        var facts = input.Page.Facts;
        var forms = NumberForms.Of(facts.Locale);
        var numbers = input.Prose.Texts.SelectMany(text => ReadNumbers.Of(text, forms));
        var page = input.Page with { Facts = facts with { Items = [.. facts.Items, .. numbers] } };
        return Outcome.Of(
            input with { Page = page },
            [
                .. input.Prose.Texts.SelectMany(_avoided[facts.Locale.Code].In),
                .. _foreign.In(facts, input.Prose.Texts),
                .. from text in input.Prose.Texts
                   let left = PlaceholderText.Sentence(text.Text)
                   where left is not null
                   select LanguageRules.Placeholder(text.Span, left),
            ]);
    }

    /// <summary>The texts of a file of data, which is passed on as it is.</summary>
    public Outcome<YamlDocument> Texts(YamlDocument input)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        if (input.Root is { } root)
        {
            Visit(root, problems);
        }

        return Outcome.Of(input, problems.ToImmutable());
    }

    private void Visit(YamlNode node, ImmutableArray<Diagnostic>.Builder problems)
    {
        switch (node)
        {
            case YamlSequence list:
                foreach (var item in list.Items)
                {
                    Visit(item, problems);
                }

                break;
            case YamlMapping mapping when IsText(mapping):
                Text(mapping, problems);
                break;
            case YamlScalar text when PlaceholderText.Alone(text.Text) is { } word:
                problems.Add(LanguageRules.Note(text.Span, word));
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Visit(entry.Value, problems);
                }

                break;
        }
    }

    /// <summary>Whether a mapping is one text in several languages: its keys are codes, and each has a text.</summary>
    private bool IsText(YamlMapping mapping) =>
        mapping.Entries.Length > 0 && mapping.Entries.All(entry => config.Find(entry.Key.Text) is not null && entry.Value is YamlScalar);

    private void Text(YamlMapping mapping, ImmutableArray<Diagnostic>.Builder problems)
    {
        var isPlain = true;
        foreach (var entry in mapping.Entries)
        {
            var text = (YamlScalar)entry.Value;
            problems.AddRange(_avoided[entry.Key.Text].In(RunningText(text)));
            var before = problems.Count;
            problems.AddRange(Written(text));
            isPlain &= problems.Count == before;
        }

        problems.AddRange(_foreign.In(mapping));

        // Numbers and code in marks that do not belong there, or behind a text that was cut off, differ for that reason.
        if (!isPlain || mapping[config.SourceLocale.Code] is not YamlScalar source)
        {
            return;
        }

        foreach (var locale in config.Locales.Where(locale => locale.Code != config.SourceLocale.Code))
        {
            if (mapping[locale.Code] is YamlScalar translation)
            {
                problems.AddRange(Differences(translation, locale, source));
            }
        }
    }

    /// <summary>Marks in a text that shows none, a text that a comment cuts off, and one that is to be written yet.</summary>
    private static IEnumerable<Diagnostic> Written(YamlScalar text)
    {
        if (Markup().Match(RunningText(text).Text) is { Success: true } mark)
        {
            yield return LanguageRules.Markup(text.Span, mark.Value);
        }

        if (text.HasComment && text.Text.Split(' ') is [_, _, _, ..] words)
        {
            yield return LanguageRules.CutOff(text.Span, words[^1]);
        }

        if (PlaceholderText.Left(text.Text) is { } left)
        {
            yield return LanguageRules.Placeholder(text.Span, left);
        }
        else if (PlaceholderText.Note().Match(RunningText(text).Text) is { Success: true } note)
        {
            yield return LanguageRules.Note(text.Span, note.Value.TrimEnd(':', '('));
        }
    }

    private IEnumerable<Diagnostic> Differences(YamlScalar translation, Locale locale, YamlScalar source)
    {
        var (mine, theirs) = (Items(translation, locale), Items(source, config.SourceLocale));
        if (NumberForms.Of(locale) is null || NumberForms.Of(config.SourceLocale) is null)
        {
            (mine, theirs) = ([.. mine.SelectMany(DigitsOnly.OfNumber)], [.. theirs.SelectMany(DigitsOnly.OfNumber)]);
        }

        foreach (var kind in s_kinds)
        {
            var difference = CompareItems.Compare(mine.Where(item => item.Kind == kind), theirs.Where(item => item.Kind == kind));
            if (!difference.IsEmpty)
            {
                var detail = ParityRules.Detail(
                    difference.Extra.Select(item => item.Written), difference.Missing.Select(item => item.Written));
                yield return ParityRules.Differs(kind, translation.Span, source.Span, detail);
            }
        }
    }

    private static ImmutableArray<ParityItem> Items(YamlScalar text, Locale locale) =>
    [
        .. Code().Matches(text.Text).Select(code => new ParityItem(ParityKind.Commands, code.Groups[1].Value, null, text.Span)),
        .. ReadNumbers.Of(RunningText(text), NumberForms.Of(locale)),
    ];

    private static RunningText RunningText(YamlScalar text) =>
        new(Code().Replace(text.Text, code => new(Model.RunningText.Gap, code.Length)), text.Span, null);

    [GeneratedRegex(
        @"\*\*\S[^*]*\*\*|\[@[a-z0-9]+(?:-[a-z0-9]+)*\]?|\[[^\[\]]+\]\([^()\s]+\)"
            + @"|&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|copy|#[0-9]{2,5}|#x[0-9a-fA-F]{2,5});"
            + @"|</?(?:a|b|br|code|div|em|h[1-6]|i|img|kbd|li|ol|p|small|span|strong|sub|sup|u|ul)(?:\s[^<>]*)?/?>")]
    private static partial Regex Markup();

    [GeneratedRegex("`([^`]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
