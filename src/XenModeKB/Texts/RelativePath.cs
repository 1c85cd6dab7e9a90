namespace XenModeKB.Texts;

/// <summary>The way from a folder to a path, both with slashes and against the same root.</summary>
internal static class RelativePath
{
    private static readonly string[] s_up = ["", "../", "../../", "../../../", "../../../../", "../../../../../"];

    /// <summary>Empty when the target is the folder itself.</summary>
    /// <param name="file">A file in the folder, or the folder with a slash at its end.</param>
    /// <param name="target">Where to go.</param>
    public static string Of(string file, string target)
    {
        var folder = file.AsSpan(0, file.LastIndexOf('/') + 1);
        var shared = SharedFolder(folder, target);
        var up = folder[shared..].Count('/');
        return string.Concat(Up(up), target.AsSpan(shared));
    }

    private static string Up(int folders) => folders < s_up.Length ? s_up[folders] : string.Concat(Enumerable.Repeat("../", folders));

    /// <summary>Length of the longest folder that both are in, with its slash.</summary>
    private static int SharedFolder(ReadOnlySpan<char> folder, string target)
    {
        var shared = 0;
        for (var i = 0; i < folder.Length && i < target.Length && folder[i] == target[i]; i++)
        {
            if (folder[i] == '/')
            {
                shared = i + 1;
            }
        }

        return shared;
    }
}
