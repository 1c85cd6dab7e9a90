using System.Collections.Immutable;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Files;

/// <summary>Names become URLs and ids: ASCII kebab-case, except for the folders that carry a language code.</summary>
internal static class FileNames
{
    /// <summary>What Windows takes for a device, whatever its ending.</summary>
    private static readonly HashSet<string> s_reserved = new(
        "con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<Diagnostic> Check(string path, InputKind kind)
    {
        var parts = path.Split('/');
        // The folders above were judged by their names already: that of a language, and those that kb knows.
        var first = kind is InputKind.Page or InputKind.Translation ? 3 : 2;
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var i = first; i < parts.Length; i++)
        {
            var name = i == parts.Length - 1 ? Path.GetFileNameWithoutExtension(parts[i]) : parts[i];
            if (s_reserved.Contains(name))
            {
                problems.Add(FileRules.ReservedName(path, name));
            }
            else if (!KebabCase.Is(name))
            {
                problems.Add(FileRules.Name(path, name, Meant(name, kind)));
            }
        }

        return problems.ToImmutable();
    }

    /// <summary>The name that becomes an address: small letters and hyphens; the page of a folder is its index.</summary>
    private static string? Meant(string name, InputKind kind)
    {
        var meant = KebabCase.Of(name, "");
        return meant switch
        {
            "" => null,
            "readme" when kind == InputKind.Page => "index",
            _ => meant,
        };
    }
}
