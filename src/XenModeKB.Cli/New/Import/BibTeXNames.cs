using XenModeKB.Pipeline;

namespace XenModeKB.Cli.New.Import;

/// <summary>Lists of names in BibTeX: <c>Dunlap, George and {The Kettle Project} and Ludwig van Beethoven and others</c>.</summary>
internal static class BibTeXNames
{
    public static void Read(string list, List<ImportedName> to, List<Message> remarks)
    {
        foreach (var name in Split(list, " and "))
        {
            if (name == "others")
            {
                remarks.Add($"names are left out ('and others')");
            }
            else if (name.Length > 0)
            {
                to.Add(One(name, remarks));
            }
        }
    }

    private static ImportedName One(string name, List<Message> remarks)
    {
        if (name[0] == '{' && ClosesAt(name, 0) == name.Length - 1)
        {
            return new(null, null, Words(name, remarks));
        }

        var parts = Split(name, ",");
        if (parts.TrueForAll(part => part.Contains('=', StringComparison.Ordinal)))
        {
            return Named(parts, remarks);
        }

        if (parts.Count > 1)
        {
            var given = Words(string.Join(' ', parts.Skip(1).Reverse()), remarks);
            return new(Words(parts[0], remarks), given.Length == 0 ? null : given, null);
        }

        var words = Split(name, " ");
        if (words.Count == 1)
        {
            return new(Words(name, remarks), null, null);
        }

        // The family name begins with the first part in lower case, as in van Beethoven, else it is the last word.
        var small = words.FindIndex(0, words.Count - 1, word => char.IsLower(word[0]));
        var family = small > 0 ? small : words.Count - 1;
        return new(
            Words(string.Join(' ', words.Skip(family)), remarks), Words(string.Join(' ', words.Take(family)), remarks), null);
    }

    /// <summary><c>family=Beethoven, given=Ludwig, prefix=van</c>, as biblatex can have it.</summary>
    private static ImportedName Named(List<string> parts, List<Message> remarks)
    {
        var values = parts.Select(part => part.Split('=', 2)).ToLookup(part => part[0].Trim(), part => Words(part[1], remarks));
        string Joined(params string[] names) => string.Join(' ', names.SelectMany(name => values[name]).Where(value => value.Length > 0));
        var (family, given) = (Joined("prefix", "family"), Joined("given", "suffix"));
        return family.Length == 0 ? new(null, null, given) : new(family, given.Length == 0 ? null : given, null);
    }

    private static string Words(string tex, List<Message> remarks)
    {
        var (words, unknown) = TexText.Of(tex);
        remarks.AddRange(unknown.Select(command => (Message)$"the command {command} was left out of a name"));
        return words;
    }

    /// <summary>Parts between separators that no brace holds; white space counts as one space.</summary>
    private static List<string> Split(string text, string separator)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && string.Compare(text, i, separator, 0, separator.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                parts.Add(text[start..i].Trim());
                start = i + separator.Length;
                i = start - 1;
            }
        }

        parts.Add(text[start..].Trim());
        return parts;
    }

    private static int ClosesAt(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
