using System.Diagnostics;
using System.Threading.Channels;

namespace XenModeKB.SiteTests.Harness;

/// <summary>A copy of a small site, previewed by <c>kb serve</c> on a free port.</summary>
internal sealed class ServedRoot : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Process _kb;

    public ServedRoot()
    {
        Root = _folder.CopyOf(Path.Combine(Repository.Fixtures, "init-systems"), "root");
        _kb = Programs.Start(Repository.Tool, ["serve", "--root", Root, "--port", "0"]);
        _kb.OutputDataReceived += (_, line) => _lines.Writer.TryWrite(line.Data ?? "");
        _kb.ErrorDataReceived += (_, line) => _lines.Writer.TryWrite(line.Data ?? "");
        _kb.BeginOutputReadLine();
        _kb.BeginErrorReadLine();
    }

    public string Root { get; }

    /// <summary>What follows the first line that begins so.</summary>
    public async Task<string> Said(string start)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return line[start.Length..];
            }
        }

        throw new InvalidOperationException(start);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Move(string path, string to) => File.Move(Path.Combine(Root, path), Path.Combine(Root, to));

    public void Delete(string path) => File.Delete(Path.Combine(Root, path));

    public async ValueTask DisposeAsync()
    {
        _kb.Kill();
        await _kb.WaitForExitAsync(TestContext.Current.CancellationToken);
        _kb.Dispose();
        _folder.Dispose();
    }
}
