using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using XenModeKB.Reading;

namespace XenModeKB.Cli.New;

/// <summary>
/// The words of a new site in its languages; a language that the starter does not speak gets the English ones, to translate.
/// </summary>
internal sealed class StarterText(ImmutableArray<StarterLanguage> languages)
{
    private readonly ImmutableArray<IReadOnlyDictionary<string, string>> _words = [.. languages.Select(language => Read(language.Words))];

    /// <summary>A text in all languages as a mapping: <c>{en: Formats, pt-BR: Formatos}</c>, in JSON with quotes.</summary>
    public string Mapping(string key, bool json) =>
        Mapping(_words.Select(words => words[key]), json);

    /// <summary>The same text in all languages.</summary>
    public string Same(string text) => Mapping(languages.Select(_ => text), json: false);

    /// <summary>A text in one language, as YAML.</summary>
    public string In(StarterLanguage language, string key) => YamlText.Scalar(_words[languages.IndexOf(language)][key]);

    private string Mapping(IEnumerable<string> texts, bool json)
    {
        var entries = languages.Zip(texts, (language, text) => json ? Json(language, text) : $"{language.Code}: {Flow(text)}");
        return $"{{{string.Join(", ", entries)}}}";
    }

    private static string Json(StarterLanguage language, string text) =>
        $"\"{language.Code}\": \"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>Words that YAML 1.1 would read as something else than text are quoted.</summary>
    private static string Flow(string text) => text is "Yes" or "No" ? $"\"{text}\"" : YamlText.Scalar(text);

    private static Dictionary<string, string> Read(string words)
    {
        var map = (YamlMapping)ParseYaml.Parse(words, StarterFiles.Text($"texts/{words}.yml"), 1).Documents.Single().Root!;
        return map.Entries.ToDictionary(entry => entry.Key.Text, entry => ((YamlScalar)entry.Value).Text, StringComparer.Ordinal);
    }
}
