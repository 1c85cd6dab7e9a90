using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Manual;

/// <summary>A file that a test writes: it is what the code says, or KB_UPDATE=1 makes it so.</summary>
internal static class ManualFile
{
    /// <summary>The root of the manual, which is a site like any other.</summary>
    public const string Root = "src/manual";

    public static void Hold(string path, string text)
    {
        var full = Path.Combine(Repository.Root, path);
        if (Repository.UpdatesGolden)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        Assert.True(File.Exists(full) && File.ReadAllText(full) == text, $"Run the tests *Manual*, *RuleCode* and *StringKey* once with KB_UPDATE=1 and look at what changes in {path}.");
    }
}
