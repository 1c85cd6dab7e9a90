using System.CommandLine;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Languages;

/// <summary>
/// The language that people are told things in. 1. <c>--lang</c>; 2. the first of LC_ALL, LC_MESSAGES and LANG that is set: C and POSIX are
/// English, as for other programs; 3. when these name no language that the program speaks: English, unless input/site.yml has languages and
/// English is none of them: then the first of them that it speaks.
/// </summary>
internal static class ChooseLanguage
{
    private const string Name = "--lang";

    private static readonly string[] s_variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static Option<string?> Flag() => new(Name)
    {
        Description = "Language of findings, messages and help: en or pt-BR. Default: as the environment says (LC_ALL, LC_MESSAGES, LANG), "
            + "else English.",
        HelpName = "TAG",
        Recursive = true,
    };

    /// <summary>Flags are looked for by themselves: what is wrong with the others is to be told in that language, too.</summary>
    /// <exception cref="UsageException">The program does not speak the language that was asked for.</exception>
    public static Lazy<Language> Of(IReadOnlyList<string> arguments, CliContext context)
    {
        if (Value(arguments, Name) is not { } asked)
        {
            return new(() => OfEnvironment(context) ?? OfSite(arguments, context) ?? Language.English);
        }

        var known = KnownLanguages.All.Select(language => language.Code).ToList();
        return new(KnownLanguages.Find(asked)
            ?? throw new UsageException(
                $"There is no language '{asked}'.{Suggest.DidYouMean(asked, known)} Languages are {string.Join(", ", known)}."));
    }

    private static Language? OfEnvironment(CliContext context)
    {
        var named = s_variables.Select(context.Variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        if (named is null)
        {
            return null;
        }

        return named.Split('.')[0] is "C" or "POSIX" ? Language.English : KnownLanguages.Find(named);
    }

    private static Language? OfSite(IReadOnlyList<string> arguments, CliContext context)
    {
        var root = Value(arguments, "--root") ?? Value(arguments, "-r") ?? "";
        var locales = SiteSettings.TryRead(context.FullPath(root))?.Locales ?? [];
        var spoken = locales.Select(locale => KnownLanguages.Find(locale.Code)).ToList();
        return spoken.Contains(Language.English) ? Language.English : spoken.FirstOrDefault(language => language is not null);
    }

    /// <summary>What follows a flag, or stands behind its '='; null without the flag.</summary>
    private static string? Value(IReadOnlyList<string> arguments, string flag)
    {
        for (var i = 0; i < arguments.Count && arguments[i] != "--"; i++)
        {
            if (arguments[i] == flag && i + 1 < arguments.Count)
            {
                return arguments[i + 1];
            }

            if (arguments[i].StartsWith(flag + "=", StringComparison.Ordinal))
            {
                return arguments[i][(flag.Length + 1)..];
            }
        }

        return null;
    }
}
