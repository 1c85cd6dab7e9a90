using System.Collections.Immutable;
using System.Reflection;

namespace XenModeKB.Cli.New;

/// <summary>The files that a new site begins with, as the program keeps them: <c>_</c> at the start of a name stands for a dot.</summary>
internal static class StarterFiles
{
    private const string Prefix = "starter/";

    private static readonly Assembly s_assembly = typeof(StarterFiles).Assembly;

    /// <summary>Their names, with '/', in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. s_assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..].Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public static string Text(string name)
    {
        var resource = s_assembly.GetManifestResourceNames().Single(other => other.Replace('\\', '/') == Prefix + name);
        using var reader = new StreamReader(s_assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    /// <summary>Where a file goes: <c>_github/workflows/check.yml</c> to <c>.github/workflows/check.yml</c>.</summary>
    public static string Place(string name) => name.StartsWith('_') ? "." + name[1..] : name;
}
