namespace XenModeKB.Cli.Printing;

/// <summary>The lines that diagnostics point at, read when they are asked for.</summary>
/// <param name="root">Files are looked for here first…</param>
/// <param name="toolFolder">…and those of the theme then here.</param>
internal sealed class SourceLines(string root, string toolFolder)
{
    private const long SizeLimit = 4 << 20;

    private (string Path, string[] Lines) _last = ("", []);

    /// <summary>A line without its end, or null when there is none to show.</summary>
    public string? Line(string path, int line)
    {
        if (_last.Path != path)
        {
            _last = (path, Read(path));
        }

        return line >= 1 && line <= _last.Lines.Length ? _last.Lines[line - 1].TrimEnd('\r') : null;
    }

    private string[] Read(string path)
    {
        try
        {
            var file = new[] { root, toolFolder }.Select(folder => new FileInfo(Path.Combine(folder, path)))
                .FirstOrDefault(file => file.Exists);

            // A link may lead to a file that nobody meant to print; a file without a length may be a pipe.
            return file is { LinkTarget: null, Length: > 0 and < SizeLimit } ? File.ReadAllText(file.FullName).Split('\n') : [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The diagnostic says what is wrong; the line is an extra.
            return [];
        }
    }
}
