namespace XenModeKB.Cli.New;

/// <summary>A file to be made.</summary>
/// <param name="Path">Relative to the root, with '/'.</param>
/// <param name="Text">What it will hold.</param>
/// <param name="Extends">Whether the file is there already and only grows.</param>
internal sealed record NewFile(string Path, string Text, bool Extends = false)
{
    /// <exception cref="UsageException">The file is there already, or the folder can't be written.</exception>
    public void Write(string root) => WriteBelow.Write(root, Path, Text, Extends);
}
