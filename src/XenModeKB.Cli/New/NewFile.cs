using System.Text;

namespace XenModeKB.Cli.New;

/// <summary>A file to be made.</summary>
/// <param name="Path">Relative to the root, with '/'.</param>
/// <param name="Text">What it will hold.</param>
/// <param name="Extends">Whether the file is there already and only grows.</param>
internal sealed record NewFile(string Path, string Text, bool Extends = false)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="UsageException">The file is there already, or the folder can't be written.</exception>
    public void Write(string root)
    {
        try
        {
            var full = System.IO.Path.Combine(root, Path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            using var stream = new FileStream(full, Extends ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            stream.Write(s_utf8.GetBytes(Text));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Path} can't be written: {problem.Message}");
        }
    }
}
