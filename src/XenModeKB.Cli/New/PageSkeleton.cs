using XenModeKB.Texts;

namespace XenModeKB.Cli.New;

/// <summary>A page in every language that does not have it yet.</summary>
internal static class PageSkeleton
{
    private const string BuiltIn =
        $$$"""
        ---
        title: {{name}}
        description: ""
        ---

        {{{PlaceholderText.Lead}}}

        ## Overview {#overview}

        {{{PlaceholderText.Section}}}

        """;

    private const string InPortuguese =
        $$$"""
        ---
        title: {{name}}
        description: ""
        ---

        {{{PlaceholderText.LeadInPortuguese}}}

        ## Visão geral {#overview}

        {{{PlaceholderText.SectionInPortuguese}}}

        """;

    /// <exception cref="UsageException">Every language has the page.</exception>
    public static IReadOnlyList<NewFile> Make(ScaffoldContext context, string given)
    {
        var id = NewId.Parse(given, 1, 8, $"page or folder/page");
        var missing = context.Locales.Where(locale => !Exists(context, $"input/content/{locale.Code}/{id.Text}")).ToArray();
        return missing.Length == 0
            ? throw new UsageException($"The page {id.Text} is there already, in every language.")
            : [.. missing.Select(locale => new NewFile(
                $"input/content/{locale.Code}/{id.Text}.md", Template.Fill(context, "page.md", id, locale.Code, Text(locale.Code))))];
    }

    /// <summary>Whether the words of a new file are Portuguese; in all other languages they are English.</summary>
    public static bool IsPortuguese(string code) => code.Split('-')[0] == "pt";

    private static string Text(string code) => IsPortuguese(code) ? InPortuguese : BuiltIn;

    /// <summary>A page is either a file or the index of a folder.</summary>
    private static bool Exists(ScaffoldContext context, string path) =>
        File.Exists(context.FullPath($"{path}.md")) || File.Exists(context.FullPath($"{path}/index.md"));
}
