using System.Globalization;
using XenModeKB.Texts;

namespace XenModeKB.Cli.New;

/// <summary>
/// The text a new file begins with: <c>input/templates/&lt;language&gt;/&lt;kind&gt;</c>, else <c>input/templates/&lt;kind&gt;</c>, else
/// the built-in one. In each, <c>{{id}}</c>, <c>{{name}}</c>, <c>{{date}}</c> and <c>{{language}}</c> are filled in.
/// </summary>
internal static class Template
{
    private static readonly string[] s_comments = ["# SPDX", "# yaml-language-server"];

    private const string Folder = "input/templates";

    private const string Name = "{{name}}";

    public static string Fill(ScaffoldContext context, string kind, NewId id, string? language, string builtIn)
    {
        string[] places = language is null ? [kind] : [$"{language.ToLowerInvariant()}/{kind}", kind];
        var own = places.Select(place => context.FullPath($"{Folder}/{place}")).FirstOrDefault(File.Exists);
        return (own is null ? builtIn : ScaffoldContext.ReadText(own))
            .Replace("{{id}}", id.Last, StringComparison.Ordinal)
            .Replace(Name, id.Name, StringComparison.Ordinal)
            .Replace("{{date}}", context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{{language}}", language ?? context.Locales[0].Code, StringComparison.Ordinal);
    }

    /// <summary>The comments that the files of a folder begin with (licence, schema for editors), taken from the first one there.</summary>
    public static string Header(ScaffoldContext context, string folder, string schema)
    {
        var neighbour = context.Files(folder, "*.yml").FirstOrDefault();
        var lines = neighbour is null
            ? []
            : ScaffoldContext.ReadText(neighbour).Split('\n')
                .TakeWhile(line => s_comments.Any(start => line.StartsWith(start, StringComparison.Ordinal)))
                .ToArray();
        return string.Concat((lines.Length > 0 ? lines : [$"# yaml-language-server: $schema={schema}"]).Select(line => line + "\n"));
    }

    /// <summary>What the id of a file says, in the source language; the others are asked for.</summary>
    public static string Named(ScaffoldContext context, string field) =>
        string.Concat(context.Locales
            .Select((locale, i) => $"  {locale.Code}: {(i == 0 ? Name : YamlText.Scalar(PlaceholderText.For(Name)))}\n")
            .Prepend($"{field}:\n"));

    /// <summary>The same text in every language, for the author to translate.</summary>
    public static string Localized(ScaffoldContext context, string field, string text, string indent) =>
        string.Concat(context.Locales
            .Select(locale => $"{indent}  {locale.Code}: {YamlText.Scalar(text)}\n")
            .Prepend($"{indent}{field}:\n"));
}
