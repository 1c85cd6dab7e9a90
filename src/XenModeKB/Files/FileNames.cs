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
            var isFile = i == parts.Length - 1;
            var name = isFile ? Path.GetFileNameWithoutExtension(parts[i]) : parts[i];
            if (s_reserved.Contains(name))
            {
                problems.Add(FileRules.ReservedName(path, name));
            }
            else if (!KebabCase.Is(name))
            {
                problems.Add(FileRules.Name(path, name, Meant(name, isFile && kind == InputKind.Page)));
            }
        }

        return problems.ToImmutable();
    }

    /// <summary>The name that becomes an address; null when nothing of this one can.</summary>
    private static string? Meant(string name, bool isPage)
    {
        var meant = isPage ? KebabCase.OfPage(name, "") : KebabCase.Of(name, "");
        return meant.Length == 0 ? null : meant;
    }
}
