using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.New;

/// <summary>A language of a new site.</summary>
/// <param name="Code">BCP 47: <c>pt-BR</c>.</param>
/// <param name="Name">In the language itself; the code when the starter does not know it.</param>
/// <param name="Words">The language of the starter that its texts begin with.</param>
internal sealed record StarterLanguage(string Code, string Name, string Words)
{
    private const string English = "en";

    private static readonly ImmutableDictionary<string, string> s_known = ImmutableDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase, [KeyValuePair.Create(English, "English"), KeyValuePair.Create("pt-BR", "Português")]);

    /// <summary>Whether the tool speaks it; the interface strings of the others have to be translated.</summary>
    public bool IsKnown => s_known.ContainsKey(Code);

    /// <summary>The first segment of its addresses.</summary>
    public string Path => Code.ToLowerInvariant();

    /// <summary>Languages from <c>en,pt-BR</c>, the source language first.</summary>
    /// <exception cref="UsageException">A code is none, or stands there twice.</exception>
    public static ImmutableArray<StarterLanguage> Parse(string list)
    {
        string[] codes = [.. list.Split(',', StringSplitOptions.TrimEntries)];
        if (codes.FirstOrDefault(code => LanguageTag.Canonical(code) is null) is { } bad)
        {
            throw new UsageException(
                $"'{bad}' is not the code of a language.{Suggest.DidYouMean(LanguageTag.Meant(bad))} "
                + $"Write --languages en,pt-BR, the source language first.");
        }

        return codes.GroupBy(code => code, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new UsageException($"--languages names '{twice.Key}' twice.")
            : [.. codes.Select(code => Of(LanguageTag.Canonical(code)!))];
    }

    /// <param name="code">A tag as it is usually written.</param>
    public static StarterLanguage Of(string code)
    {
        var known = s_known.Keys.FirstOrDefault(key => string.Equals(key, code, StringComparison.OrdinalIgnoreCase));
        return known is null ? new(code, code, English) : new(known, s_known[known], known);
    }
}
