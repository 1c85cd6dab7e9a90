using System.Collections.Immutable;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Files;

/// <summary>Names become URLs and ids: ASCII kebab-case, except for the folders that carry a language code.</summary>
internal static class FileNames
{
    public static ImmutableArray<Diagnostic> Check(string path, InputKind kind)
    {
        var parts = path.Split('/');
        var first = kind is InputKind.Page or InputKind.Translation ? 3 : 1;
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var i = first; i < parts.Length; i++)
        {
            var name = i == parts.Length - 1 ? Path.GetFileNameWithoutExtension(parts[i]) : parts[i];
            if (!KebabCase.Is(name))
            {
                problems.Add(FileRules.Name(path, name));
            }
        }

        return problems.ToImmutable();
    }
}
