using System.Collections.Concurrent;
using System.Globalization;
using XenModeKB.Cli.Languages;
using XenModeKB.Pipeline;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Manual;

/// <summary>The descriptions of fields, which schemas have in English, in the language of a page: from <c>src/manual/fields.CODE.po</c>.</summary>
internal sealed class FieldWords
{
    private static readonly ConcurrentDictionary<string, bool> s_asked = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string>? _texts;
    private readonly string _path;

    public FieldWords(Language language)
    {
        _path = $"{ManualFile.Root}/fields.{language.Code}.po";
        _texts = language.Code == "en" ? null : Read(_path).ToDictionary(entry => entry.English, entry => entry.Text, StringComparer.Ordinal);
    }

    /// <summary>Every entry of the file of a language.</summary>
    public static IEnumerable<(string English, string Text)> Read(string path)
    {
        using var reader = new StringReader(File.ReadAllText(Path.Combine(Repository.Root, path)));
        return [.. Catalogue.Entries(reader)];
    }

    /// <summary>Entries of a file that no table has asked for: of fields that are no more.</summary>
    public static IEnumerable<string> Surplus(string path) =>
        Read(path).Select(entry => entry.English).Where(english => !s_asked.ContainsKey(english));

    public string Of(string english, params object[] places)
    {
        s_asked.TryAdd(english, true);
        Assert.True(_texts is null || english.Length == 0 || _texts.ContainsKey(english), $"Write the entry of \"{english}\" in {_path}.");
        var text = _texts?.GetValueOrDefault(english) ?? english;
        return places.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, places);
    }
}
