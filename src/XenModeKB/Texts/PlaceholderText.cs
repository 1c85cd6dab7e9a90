using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace XenModeKB.Texts;

/// <summary>
/// Text that holds the place of what somebody is to write: sentences of templates, names that they fill in, notes to oneself.
/// </summary>
internal static partial class PlaceholderText
{
    public const string Lead = "What a reader learns here, in a few sentences.";
    public const string Section = "Headings have the same id in every language.";
    public const string LeadInPortuguese = "O que o leitor aprende aqui, em poucas frases.";
    public const string SectionInPortuguese = "Os títulos têm o mesmo id em todas as línguas.";

    /// <summary>In two parts, for who looks through this source for notes to oneself.</summary>
    private const string ToWrite = "TO" + "DO: ";

    private static readonly ImmutableArray<string> s_sentences = [Lead, Section, LeadInPortuguese, SectionInPortuguese];

    /// <summary>What stands in the place of a text in a language in which nobody knows it yet; the checks ask for it.</summary>
    public static string For(string text) => ToWrite + text;

    /// <summary>The sentence of a template that a text is; null when it is none.</summary>
    public static string? Sentence(string text) => s_sentences.FirstOrDefault(sentence => text.Trim() == sentence);

    /// <summary>What in a text of data is left from a template; null when nothing is.</summary>
    public static string? Left(string text) =>
        Sentence(text) ?? (Filled().Match(text) is { Success: true } name ? name.Value : null);

    /// <summary>The word that stands alone for a text that is to be written; null when there is more.</summary>
    public static string? Alone(string text) => OneWord().Match(text) is { Success: true } word ? word.Groups[1].Value : null;

    /// <summary>
    /// Notes to oneself. In Portuguese and Spanish the second word is one like others, which stands alone only as a note.
    /// </summary>
    [GeneratedRegex(@"\bFIX[M]E\b:?|\bTO[D]O[:(]|\A\W{0,3}TO[D]O\b|\bTBD:|\A(?:TBD|XX[X])\W{0,3}\z|\bXX[X]:|\b[Ll]orem ipsum\b")]
    public static partial Regex Note();

    [GeneratedRegex(@"\A\W{0,3}(TO[D]O|FIX[M]E|TBD|XX[X])\W{0,3}\z")]
    private static partial Regex OneWord();

    [GeneratedRegex(@"\{\{(?:name|id|date|language)\}\}")]
    private static partial Regex Filled();
}
