using System.Collections.Immutable;
using System.Text.RegularExpressions;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Texts;

namespace XenModeKB.Markdown;

/// <summary>The YAML between the two lines <c>---</c> at the top of a page, as fields with positions.</summary>
internal static partial class ReadFrontMatter
{
    private const int DescriptionLimit = 170;

    private static readonly Dictionary<string, PageLayout> s_layouts = new(StringComparer.Ordinal)
    {
        ["page"] = PageLayout.Page,
        ["home"] = PageLayout.Home,
        ["wide"] = PageLayout.Wide,
    };

    private static readonly string[] s_kinds = [.. Enum.GetNames<ParityKind>().Select(name => name.ToLowerInvariant())];

    /// <summary>The YAML text and its first line (1-based), or null when there is no closed block.</summary>
    public static (string Yaml, int FirstLine)? Split(string text)
    {
        var match = Block().Match(text);
        return match.Success ? (match.Groups[1].Value, 2) : null;
    }

    /// <summary>Whether the first line opens front matter.</summary>
    public static bool Begins(string text) => text.AsSpan(0, Math.Max(text.IndexOf('\n', StringComparison.Ordinal), 0)).TrimEnd() is "---";

    public static FrontMatter? Read(YamlDocument document, SiteConfig config, ImmutableArray<Diagnostic>.Builder problems)
    {
        var start = SourceSpan.FileStart(document.Path);
        if (document.Root is null
            || Fields.Of(document.Root, Message.Of("front matter"), start, problems, config.Locales) is not { } fields)
        {
            return null;
        }

        // The name of the file stands in for a title, so that headings and links without text are not told beside what caused them.
        var title = fields.Text("title", required: true);
        var description = fields.Text("description", required: true);
        var navTitle = fields.Text("nav_title");
        var matter = new FrontMatter
        {
            Title = title ?? new(Path.GetFileNameWithoutExtension(document.Path), start),
            Description = description?.Value ?? "",
            Order = fields.Integer("order")?.Value ?? 1000,
            NavTitle = navTitle?.Value,
            Slug = Kebab(fields.Text("slug"), problems),
            StrictClaims = fields.OneOf("claims", ["strict"]) is not null,
            Faq = fields.Flag("faq") ? fields.Mapping.KeyOf("faq")!.Span : null,
            Entity = fields.Text("entity"),
            Redirects = fields.Texts("redirects"),
            Layout = fields.OneOf("layout", s_layouts.Keys) is { } layout ? s_layouts[layout.Value] : PageLayout.Page,
            Texts = [.. new[] { title, description, navTitle }.OfType<Located<string>>()],
            HasTexts = title is not null && description is not null,
            Parity = [.. fields.Items("parity").Select(item => Exception(item, problems)).OfType<ParityException>()],
        };
        fields.Done();
        if (description is { } text && text.Value.Length > DescriptionLimit)
        {
            problems.Add(MarkdownRules.LongDescription(text.Span, text.Value.Length));
        }

        return matter;
    }

    /// <summary>The reason is for people: it has to be there.</summary>
    private static ParityException? Exception(YamlNode item, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (Fields.Of(item, "parity", item.Span, problems, []) is not { } fields)
        {
            return null;
        }

        var section = fields.Text("section");
        var kind = fields.OneOf("kind", s_kinds, required: true);
        var reason = fields.Text("reason", required: true);
        fields.Done();
        return kind is { } found && reason is not null
            ? new(section?.Value, Enum.Parse<ParityKind>(found.Value, ignoreCase: true), section?.Span ?? found.Span)
            : null;
    }

    private static Located<string>? Kebab(Located<string>? slug, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (slug is { } found && !KebabCase.Is(found.Value))
        {
            problems.Add(FieldRules.BadId(found.Span, found.Value));
            return null;
        }

        return slug;
    }

    [GeneratedRegex(@"\A---[ \t]*\r?\n(.*?)^---[ \t]*(\r?\n|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
