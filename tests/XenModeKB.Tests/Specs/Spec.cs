using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Specs;

/// <summary>One part of a spec: what stands between two header lines.</summary>
/// <param name="Header">The header line without its dashes.</param>
/// <param name="Text">Everything after the header line.</param>
internal sealed record Section(string Header, string Text)
{
    /// <summary>Whether it is a file that an author writes.</summary>
    public bool IsInput => Header.StartsWith("input/", StringComparison.Ordinal) || Header.StartsWith("theme/", StringComparison.Ordinal);
}

/// <summary>
/// A spec file: what an author does, what the build says, what comes out. Its sections:
/// <c>-- input/path --</c> a file of the input, replacing the one of <c>Base/</c>; after the path may stand <c>(base64)</c>, <c>(times N)</c> for a text repeated,
/// <c>(link)</c> for a symbolic link to the text, <c>(absent)</c> for a file of Base that is not there, <c>(and English without KEY…)</c> for
/// the text and then the theme's English strings but for some;
/// <c>-- theme/path --</c> a file of the site's own theme;
/// <c>-- published --</c> the manifest of the last published site, when the build is to be held to it;
/// <c>-- diagnostics --</c> the whole report, line by line;
/// <c>-- output path --</c> a whole file of the site, with <c>(no line end)</c> behind it where it has none; <c>… contains --</c> and <c>… lacks --</c> with one piece of text per line.
/// </summary>
internal sealed partial record Spec(string Path, string Title, ImmutableArray<Section> Sections)
{
    public static Spec Read(string path)
    {
        var parts = Header().Split(File.ReadAllText(path));
        return new(path, parts[0], [.. parts.Skip(1).Chunk(2).Select(pair => new Section(pair[0], pair[1]))]);
    }

    public void Write() => File.WriteAllText(Path, Title + string.Concat(Sections.Select(section => $"-- {section.Header} --\n{section.Text}")));

    /// <summary>Lays the input into a folder, over what is there.</summary>
    public void Arrange(string root)
    {
        foreach (var section in Sections.Where(section => section.IsInput))
        {
            var words = section.Header.Split(" (", 2);
            var file = System.IO.Path.Combine(root, words[0]);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.Delete(file);
            Put(file, words.ElementAtOrDefault(1)?.TrimEnd(')') ?? "", section.Text);
        }
    }

    private static void Put(string file, string form, string text)
    {
        switch (form.Split(' '))
        {
            case ["absent"]:
                break;
            case ["link"]:
                File.CreateSymbolicLink(file, text.Trim());
                break;
            case ["base64"]:
                File.WriteAllBytes(file, Convert.FromBase64String(text.Trim()));
                break;
            case ["and", "English", "without", .. var keys]:
                var lines = File.ReadLines(System.IO.Path.Combine(Repository.Root, "theme", "strings", "en.yml"));
                File.WriteAllLines(file, lines.Where(line => !keys.Contains(line.Split('"').ElementAtOrDefault(1))).Prepend(text.TrimEnd()));
                break;
            case ["times", var count]:
                File.WriteAllText(file, new StringBuilder().Insert(0, text, int.Parse(count, CultureInfo.InvariantCulture)).ToString());
                break;
            default:
                File.WriteAllText(file, text);
                break;
        }
    }

    [GeneratedRegex("^-- (.+) --\n", RegexOptions.Multiline)]
    private static partial Regex Header();
}
