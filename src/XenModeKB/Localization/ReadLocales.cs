using System.Collections.Immutable;
using System.Text.RegularExpressions;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Texts;

namespace XenModeKB.Localization;

/// <summary>
/// The languages of the site, from <c>locales</c> of its settings: tag, first segment of addresses, name; direction and plural rules where
/// the tag does not tell them.
/// </summary>
internal sealed partial class ReadLocales(ImmutableArray<Diagnostic>.Builder problems)
{
    private static readonly string[] s_directions = ["ltr", "rtl"];

    /// <summary>Scripts that are written from right to left, and languages that are usually written in one of them.</summary>
    private static readonly HashSet<string> s_rightToLeft = new(
        "Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi ar arc ars azb ckb dv fa he iw ks lrc mzn nqo pnb ps sd syr ug ur yi"
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private readonly List<Located<Locale>> _found = [];

    /// <summary>
    /// The languages, each where its code is written; null when one of them is invalid, because everything in that
    /// language would then be reported.
    /// </summary>
    public ImmutableArray<Located<Locale>>? Read(YamlNode? node)
    {
        var whole = true;
        foreach (var item in (node as YamlSequence)?.Items ?? [])
        {
            if (Locale(item) is { } locale)
            {
                _found.Add(locale);
            }
            else
            {
                whole = false;
            }
        }

        return whole ? [.. _found] : null;
    }

    /// <summary>A language with a bad path or without a name still counts, so that one mistake is one diagnostic.</summary>
    private Located<Locale>? Locale(YamlNode item)
    {
        if (Fields.Of(item, "locale", item.Span, problems, []) is not { } fields)
        {
            return null;
        }

        var code = fields.Text("code", required: true);
        var path = fields.Text("path", required: true);
        var name = fields.Text("name", required: true);
        var direction = fields.OneOf("dir", s_directions);
        var plurals = fields.Text("plurals");
        fields.Done();
        if (path is { } segment && !KebabCase.Is(segment.Value))
        {
            problems.Add(FieldRules.BadId(segment.Span, segment.Value));
            path = null;
        }

        if (code is not { } tag || !IsNew(tag, path))
        {
            return null;
        }

        var locale = new Locale(tag.Value, path?.Value ?? tag.Value.ToLowerInvariant(), name?.Value ?? tag.Value)
        {
            IsRightToLeft = direction is { } written ? written.Value == "rtl" : IsRightToLeft(tag.Value),
            Plurals = plurals?.Value ?? tag.Value,
        };
        if (PluralRules.Categories(locale.Plurals) is null)
        {
            problems.Add(LocalizationRules.NoPluralRules(plurals ?? tag));
        }

        return new(locale, tag.Span);
    }

    private bool IsNew(Located<string> code, Located<string>? path)
    {
        if (!Tag().IsMatch(code.Value))
        {
            problems.Add(FieldRules.WrongKind(code.Span, "code", $"a language tag of BCP 47 (`en`, `pt-BR`, `sr-Latn`)"));
            return false;
        }

        if (_found.Exists(locale => string.Equals(locale.Value.Code, code.Value, StringComparison.OrdinalIgnoreCase)))
        {
            problems.Add(LocalizationRules.CodeTwice(code));
            return false;
        }

        if (path is { } folder && _found.Exists(locale => locale.Value.Path == folder.Value))
        {
            problems.Add(LocalizationRules.PathTwice(folder));
            return false;
        }

        return true;
    }

    /// <summary>The script tells, where the tag has one; else the language.</summary>
    private static bool IsRightToLeft(string tag) =>
        tag.Split('-') is [var language, .. var rest]
            && s_rightToLeft.Contains(rest.FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetter(part[0])) ?? language);

    /// <summary>Language, script, region, variants, extensions, private use. Languages of more letters are not in use.</summary>
    [GeneratedRegex(
        @"\A[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
            + @"(-[a-wyz0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
