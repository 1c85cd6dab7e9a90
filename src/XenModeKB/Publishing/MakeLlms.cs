using System.Collections.Immutable;
using System.Text;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Publishing;

/// <summary>
/// Where programs that read Markdown begin (<c>llms.txt</c>, llmstxt.org): one file for each language, with the pages of each section and
/// the addresses of their Markdown forms, and one at the root that leads to them. Single entries of the data, records of sources and steps
/// of charts are left out: the pages that are named lead there.
/// </summary>
internal static class MakeLlms
{
    public const string Name = "llms.txt";

    public static ImmutableArray<DeferredFile> Of(SiteConfig config, IEnumerable<ListedPage> pages)
    {
        var listed = pages.Where(page => page is { Twin: not null, InNavigation: true, Indexed: true }).ToLookup(page => page.Locale.Code);
        return
        [
            new(() => Root(config)),
            .. config.Locales.Select(locale => new DeferredFile(() => Language(config, locale, [.. listed[locale.Code]]))),
        ];
    }

    private static OutputFile Root(SiteConfig config)
    {
        var text = Head(config, config.SourceLocale).Append("## ").Append(EscapeMarkdown.Sentence(config.Title[config.SourceLocale]))
            .Append("\n\n");
        foreach (var locale in config.Locales)
        {
            Link(text, locale.Name, $"{config.BaseUrl}{locale.Path}/{Name}", config.Description[locale]);
        }

        return OutputFile.FromText(Name, text.ToString());
    }

    private static OutputFile Language(SiteConfig config, Locale locale, ImmutableArray<ListedPage> pages)
    {
        var text = Head(config, locale);
        var sections = pages.ToLookup(page => page.Key.Split('/')[0], StringComparer.Ordinal);
        var named = config.Navigation.Select(group => group.Folder).ToHashSet(StringComparer.Ordinal);
        var others = pages.ToLookup(page => !page.Key.Contains('/', StringComparison.Ordinal) && !named.Contains(page.Key));
        Section(text, config, config.Title[locale], others[true]);
        foreach (var group in config.Navigation)
        {
            Section(text, config, group.Label[locale], sections[group.Folder]);
        }

        // What a short reading may leave out has this name in the convention, in every language.
        Section(text, config, "Optional", others[false].Where(page => !named.Contains(page.Key.Split('/')[0])));
        return OutputFile.FromText($"{locale.Path}/{Name}", text.ToString().TrimEnd('\n') + "\n");
    }

    private static StringBuilder Head(SiteConfig config, Locale locale) => new StringBuilder("# ")
        .Append(EscapeMarkdown.Sentence(config.Title[locale])).Append("\n\n> ")
        .Append(EscapeMarkdown.Sentence(config.Description[locale])).Append("\n\n");

    private static void Section(StringBuilder text, SiteConfig config, string title, IEnumerable<ListedPage> pages)
    {
        var sorted = pages.OrderBy(page => page.Key.Count(c => c == '/')).ThenBy(page => page.Order)
            .ThenBy(page => page.Key, StringComparer.Ordinal).ToList();
        if (sorted.Count == 0)
        {
            return;
        }

        text.Append("## ").Append(EscapeMarkdown.Sentence(title)).Append("\n\n");
        foreach (var page in sorted)
        {
            Link(text, page.Title, config.BaseUrl + page.Twin, page.Description);
        }

        text.Append('\n');
    }

    private static void Link(StringBuilder text, string title, string address, string description) => text.Append("- [")
        .Append(EscapeMarkdown.Sentence(title)).Append("](").Append(address).Append(')')
        .Append(description.Length > 0 ? ": " + EscapeMarkdown.Sentence(description) : "").Append('\n');
}
