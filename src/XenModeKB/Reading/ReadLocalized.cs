using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Reading;

/// <summary>Texts in several languages: a mapping of language codes to texts.</summary>
internal sealed class ReadLocalized(ImmutableArray<Diagnostic>.Builder diagnostics, ImmutableArray<Locale> locales)
{
    private IEnumerable<string> Codes => locales.Select(locale => locale.Code);

    /// <summary>
    /// A text that every language of the site should have. One that only the source language has is shown everywhere, and reported; null,
    /// and reported, when there is none at all: what stands in for a missing text can then stand in for this one.
    /// </summary>
    public LocalizedText? Text(YamlNode node, string field)
    {
        var form = string.Join(", ", Codes.Select(code => code + ": …"));
        if (Mapping(node, field, $"a text in each language, `{{{form}}}`") is not { } texts)
        {
            return null;
        }

        var found = Texts(texts, field);

        // A language whose code was only misspelt is reported as what was written instead.
        List<string> codes = [.. Codes];
        var misspelt = texts.Entries.Select(entry => entry.Key.Text).Except(codes)
            .Select(key => FieldRules.MeantLanguage(key, codes)).ToHashSet();
        var lacking = codes.Where(code => texts[code] is not null || !misspelt.Contains(code))
            .Where(code => !found.ContainsKey(code)).ToHashSet(StringComparer.Ordinal);
        var source = locales[0].Code;
        diagnostics.AddRange(lacking.Contains(source)
            ? [FieldRules.MissingSource(Where(source), field, source)]
            : Codes.Where(lacking.Contains).Select(code => FieldRules.MissingLanguage(Where(code), field, code, source)));
        return found.Count == 0 ? null : new(found.ToImmutable(), source);

        SourceSpan Where(string code) => texts.KeyOf(code)?.Span ?? texts.Span;
    }

    /// <summary>A segment of an address, in the languages that have one of their own; null when none has.</summary>
    public LocalizedText? Slug(YamlNode node, string field)
    {
        if (Mapping(node, field, $"a short name in each language that needs one ({string.Join(", ", Codes)})") is not { } texts)
        {
            return null;
        }

        var found = Texts(texts, field);
        foreach (var (code, text) in found.Where(slug => !KebabCase.Is(slug.Value.Value)).ToList())
        {
            diagnostics.Add(FieldRules.BadId(text.Span, text.Value));
            found.Remove(code);
        }

        return found.Count == 0 ? null : new(found.ToImmutable());
    }

    private YamlMapping? Mapping(YamlNode node, string field, Message expected)
    {
        if (node is YamlMapping mapping)
        {
            return mapping;
        }

        diagnostics.Add(FieldRules.WrongKind(node.Span, field, expected));
        return null;
    }

    private ImmutableSortedDictionary<string, Located<string>>.Builder Texts(YamlMapping texts, string field)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, Located<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in texts.Entries)
        {
            if (!Codes.Contains(key.Text))
            {
                diagnostics.Add(value is YamlScalar { Text: "" } && !LooksLikeCode(key.Text)
                    ? FieldRules.CutByComma(key)
                    : FieldRules.UnknownLanguage(key, Codes));
            }
            else if (value is not YamlScalar scalar)
            {
                diagnostics.Add(FieldRules.WrongKind(value.Span, $"{field}.{key.Text}", $"a text"));
            }
            else if (!string.IsNullOrWhiteSpace(scalar.Text))
            {
                found[key.Text] = new(scalar.Text, scalar.Span);
            }
        }

        return found;
    }

    private static bool LooksLikeCode(string text) =>
        text.Length is 2 or 3 || (text.Contains('-', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal));
}
