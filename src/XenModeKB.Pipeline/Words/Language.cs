using System.Globalization;

namespace XenModeKB.Pipeline;

/// <summary>A language that people are told things in.</summary>
/// <param name="code">BCP 47: <c>pt-BR</c>.</param>
/// <param name="texts">For each English text, the text in this language; read when it is asked for.</param>
/// <param name="culture">How numbers are written that have a format; those without one are written as in files.</param>
public sealed class Language(string code, Lazy<IReadOnlyDictionary<string, string>> texts, CultureInfo culture)
{
    /// <summary>The language that the program is written in.</summary>
    public static Language English { get; } =
        new("en", new(() => new Dictionary<string, string>(StringComparer.Ordinal)), CultureInfo.InvariantCulture);

    public string Code => code;

    public CultureInfo Culture => culture;

    /// <summary>The text in this language, else as it is.</summary>
    public string Translate(string english) => texts.Value.GetValueOrDefault(english, english);
}
