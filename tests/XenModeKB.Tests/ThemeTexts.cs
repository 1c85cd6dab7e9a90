using System.Collections.Immutable;
using XenModeKB.Reading;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests;

/// <summary>The interface strings of the theme as the code asks for them.</summary>
internal static class ThemeTexts
{
    /// <summary>By key; a text that counts has one for each plural form: <c>key/one</c>.</summary>
    public static ImmutableSortedDictionary<string, string> Of(string locale)
    {
        var path = Path.Combine(Repository.Root, "theme", "strings", locale + ".yml");
        var root = (YamlMapping)ParseYaml.Parse(path, File.ReadAllText(path), 1).Documents.Single().Root!;
        return root.Entries.SelectMany(Texts).ToImmutableSortedDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Key, string Value)> Texts(YamlEntry entry) => entry.Value is YamlMapping forms
        ? forms.Entries.Select(form => ($"{entry.Key.Text}/{form.Key.Text}", ((YamlScalar)form.Value).Text))
        : [(entry.Key.Text, ((YamlScalar)entry.Value).Text)];
}
