using System.Reflection;
using System.Text;
using XenModeKB.Links;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Languages;

/// <summary>
/// The texts of one language, from the files <c>messages.CODE.po</c> that lie beside the code of each room and travel in its assembly. They
/// are gettext's files, of which only <c>msgid</c>, <c>msgstr</c> and the lines that continue them are read.
/// </summary>
internal static class Catalogue
{
    /// <summary>For each English text, the text in a language; texts that nobody has written yet are left out.</summary>
    public static IReadOnlyDictionary<string, string> Read(string code)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (assembly, name) in Files($"messages.{code}.po"))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            foreach (var (english, text) in Entries(reader).Where(entry => entry.Text.Length > 0))
            {
                texts[english] = text;
            }
        }

        return texts;
    }

    /// <summary>The entries of a file, in its order.</summary>
    public static IEnumerable<(string English, string Text)> Entries(TextReader reader)
    {
        var (english, text) = (new StringBuilder(), new StringBuilder());
        var part = english;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("msgid ", StringComparison.Ordinal))
            {
                if (english.Length > 0)
                {
                    yield return (english.ToString(), text.ToString());
                }

                english.Clear();
                text.Clear();
                part = english;
            }
            else if (line.StartsWith("msgstr ", StringComparison.Ordinal))
            {
                part = text;
            }

            Unquote(line, part);
        }

        if (english.Length > 0)
        {
            yield return (english.ToString(), text.ToString());
        }
    }

    private static IEnumerable<(Assembly Assembly, string Name)> Files(string ending) =>
        from type in new[] { typeof(Rule), typeof(LinkCheck), typeof(SiteBuild), typeof(Catalogue) }
        from name in type.Assembly.GetManifestResourceNames()
        where name.EndsWith(ending, StringComparison.Ordinal)
        select (type.Assembly, name);

    /// <summary>What stands between the first and the last quotation mark; comments have none to read.</summary>
    private static void Unquote(string line, StringBuilder to)
    {
        var start = line.IndexOf('"', StringComparison.Ordinal);
        if (start < 0 || line[0] == '#')
        {
            return;
        }

        var end = line.LastIndexOf('"');
        for (var i = start + 1; i < end; i++)
        {
            if (line[i] == '\\' && i + 1 < end)
            {
                i++;
                to.Append(line[i] == 'n' ? '\n' : line[i]);
            }
            else
            {
                to.Append(line[i]);
            }
        }
    }
}
