using XenModeKB.Model;

namespace XenModeKB.Localization;

/// <summary>From which text of the source language one was translated.</summary>
/// <param name="Id">Of the section or field, where the record is written.</param>
/// <param name="Fingerprint">Of the source text, as it was then.</param>
/// <param name="Reviewed">When somebody last held the translation to it.</param>
internal sealed record TranslationRecord(Located<string> Id, string Fingerprint, DateOnly Reviewed);

/// <summary>The records of one translated file: <c>input/translations/en/content/page.yml</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Records">In its order.</param>
/// <param name="HasErrors">Whether something in it could not be read, which was reported.</param>
internal sealed record RecordFile(string Path, EquatableArray<TranslationRecord> Records, bool HasErrors)
{
    private const string Folder = "input/translations/";

    /// <summary>The file of records for a source file in a language: the same path, without the folder of the source language.</summary>
    public static string PathOf(string source, Locale sourceLocale, Locale locale)
    {
        var path = source["input/".Length..];
        var content = $"content/{sourceLocale.Code}/";
        path = path.StartsWith(content, StringComparison.Ordinal) ? $"content/{path[content.Length..]}" : path;
        return $"{Folder}{locale.Code}/{System.IO.Path.ChangeExtension(path, ".yml")}";
    }

    /// <summary>The paths of which it may be the record.</summary>
    public static IEnumerable<string> SubjectsOf(string path, IEnumerable<Locale> locales)
    {
        var rest = path[Folder.Length..].Split('/', 2)[^1];
        return rest.StartsWith("content/", StringComparison.Ordinal)
            ? locales.Select(locale => $"input/content/{locale.Code}/{System.IO.Path.ChangeExtension(rest["content/".Length..], ".md")}")
            : [$"input/{rest}", $"input/{System.IO.Path.ChangeExtension(rest, ".json")}"];
    }

    /// <summary>The code of the language whose folder it is in.</summary>
    public static string CodeOf(string path) => path[Folder.Length..].Split('/')[0];
}
