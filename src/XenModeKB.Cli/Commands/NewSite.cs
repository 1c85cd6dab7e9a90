using System.CommandLine;
using XenModeKB.Cli.New;

namespace XenModeKB.Cli.Commands;

/// <summary>
/// <c>kb new site</c>: a folder becomes a small site that builds without a warning; nothing that is there is overwritten.
/// </summary>
internal sealed class NewSite(CliContext context)
{
    private const string Here = ".";

    private readonly Argument<string> _folder = new("FOLDER")
    {
        Description = "Where the site goes. Default: the current folder.",
        DefaultValueFactory = _ => Here,
    };
    private readonly Option<string> _languages = new("--languages")
    {
        Description = "Codes of its languages, the source language first: en or pt-BR,en.",
        HelpName = "CODES",
        DefaultValueFactory = _ => "en,pt-BR",
    };
    private readonly Option<string?> _title = new("--title")
    {
        Description = "What the site is called. Default: the name of the folder.",
        HelpName = "TEXT",
    };
    private readonly Option<string> _baseUrl = new("--base-url")
    {
        Description = "Where the site will be.",
        HelpName = "URL",
        DefaultValueFactory = _ => "https://example.org/",
    };

    public static Command Of(CliContext context)
    {
        var site = new NewSite(context);
        var command = new Command("site", "A small site to change into your own: kb new site my-site --languages en,pt-BR.")
        {
            site._folder, site._languages, site._title, site._baseUrl,
        };
        command.SetAction(site.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var root = context.FullPath(parsed.GetRequiredValue(_folder));
        var title = parsed.GetValue(_title) is { Length: > 0 } given ? given : NameOf(root);
        var languages = StarterLanguage.Parse(parsed.GetRequiredValue(_languages));
        var baseUrl = BuildFlags.BaseUrl(parsed.GetRequiredValue(_baseUrl))!;
        var files = new SiteSkeleton(new(title, baseUrl, languages, context.Today(), context.ToolTheme)).Make();
        if (files.FirstOrDefault(file => Path.Exists(Path.Combine(root, file.Path))) is { } there)
        {
            throw new UsageException(
                $"{Path.Combine(root, there.Path)} is there already; nothing was written. Name a folder without a site.");
        }

        foreach (var file in files)
        {
            file.Write(root);
        }

        context.Out.WriteLine(context.Words($"Created {files.Count} files in {root}"));
        Explain(parsed.GetRequiredValue(_folder), languages);
        return ExitCode.Fine;
    }

    private void Explain(string folder, IEnumerable<StarterLanguage> languages)
    {
        foreach (var language in languages.Where(language => !language.IsKnown))
        {
            context.Out.WriteLine(context.Words(
                $"Translate theme/strings/{language.Code}.yml and what is under input/content/{language.Code}/: both are English so far."));
        }

        var next = folder == Here ? "kb serve" : $"cd {folder} && kb serve";
        context.Out.WriteLine(context.Words($"Next: {next}"));
    }

    private static string NameOf(string root) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(root)) is { Length: > 0 } name
            ? char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ')
            : "Knowledge base";
}
