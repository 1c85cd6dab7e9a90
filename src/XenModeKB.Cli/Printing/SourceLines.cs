namespace XenModeKB.Cli.Printing;

/// <summary>
/// The lines that diagnostics point at, read when they are asked for. Each file is read into the place of the one before: a report may
/// name tens of thousands.
/// </summary>
/// <param name="root">Files are looked for here first…</param>
/// <param name="toolFolder">…and those of the theme then here.</param>
internal sealed class SourceLines(string root, string toolFolder)
{
    private const long SizeLimit = 4 << 20;

    private readonly List<int> _starts = [];
    private char[] _text = new char[1 << 14];
    private int _length;
    private string _path = "";

    /// <summary>A line without its end, until the next is asked for; empty when there is none to show.</summary>
    public ReadOnlySpan<char> Line(string path, int line)
    {
        if (_path != path)
        {
            _path = path;
            _length = Read(path);
            FindLines();
        }

        if (line < 1 || line > _starts.Count)
        {
            return [];
        }

        var end = line == _starts.Count ? _length : _starts[line] - 1;
        return _text.AsSpan(_starts[line - 1]..end).TrimEnd('\r');
    }

    private void FindLines()
    {
        _starts.Clear();
        _starts.Add(0);
        for (var at = 0; _text.AsSpan(at.._length).IndexOf('\n') is var feed and >= 0;)
        {
            at += feed + 1;
            _starts.Add(at);
        }
    }

    /// <summary>How many characters were read; none of what can't be read.</summary>
    private int Read(string path)
    {
        try
        {
            var file = new[] { root, toolFolder }.Select(folder => new FileInfo(Path.Combine(folder, path)))
                .FirstOrDefault(file => file.Exists);

            // A link may lead to a file that nobody meant to print; a file without a length may be a pipe.
            return file is { LinkTarget: null, Length: > 0 and < SizeLimit } ? Read(file) : 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The diagnostic says what is wrong; the line is an extra.
            return 0;
        }
    }

    private int Read(FileInfo file)
    {
        using var reader = file.OpenText();
        var length = 0;
        while (reader.Read(_text.AsSpan(length)) is var count and > 0)
        {
            length += count;
            if (length == _text.Length)
            {
                Array.Resize(ref _text, 2 * length);
            }
        }

        return length;
    }
}
