using System.Text;
using XenModeKB.Cli.Languages;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Languages;

/// <summary>The texts of one room in one language.</summary>
/// <param name="Path">Relative to the root.</param>
internal sealed record CatalogueFile(string Path)
{
    public bool IsThere => File.Exists(FullPath);

    private string FullPath => System.IO.Path.Combine(Repository.Root, Path);

    public static CatalogueFile Of(string room, string code) => new($"{room}/messages.{code}.po");

    public IReadOnlyList<(string English, string Text)> Read()
    {
        using var reader = new StringReader(IsThere ? File.ReadAllText(FullPath) : "");
        return [.. Catalogue.Entries(reader)];
    }

    public void Delete() => File.Delete(FullPath);

    /// <summary>Texts in the order of the code, with what is known of them in the language.</summary>
    public void Write(IEnumerable<SourceText> texts, IReadOnlyDictionary<string, string> known)
    {
        var to = new StringBuilder("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n");
        foreach (var same in texts.GroupBy(text => text.English, StringComparer.Ordinal))
        {
            var notes = string.Join("; ", same.Select(text => text.What).Where(what => what != "message").Distinct());
            to.Append('\n').Append(notes.Length == 0 ? "" : $"#. {notes}\n").Append(Places.Of(same.Key).Length == 0 ? "" : "#, csharp-format\n")
                .Append($"msgid {Quote(same.Key)}\nmsgstr {Quote(known.GetValueOrDefault(same.Key, ""))}\n");
        }

        File.WriteAllText(FullPath, to.ToString());
    }

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
