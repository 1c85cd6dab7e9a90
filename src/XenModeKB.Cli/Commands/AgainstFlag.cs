using System.CommandLine;
using XenModeKB.Files;
using XenModeKB.Links;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Commands;

/// <summary>The flag <c>--against</c>: what was published, from a file or from where it is served.</summary>
internal sealed class AgainstFlag
{
    /// <summary>A folder or an address that ends with '/' is that of the site.</summary>
    private const string Manifest = "site-manifest.json";

    private const long Limit = 256L << 20;

    public Option<string?> Option { get; } = new("--against")
    {
        Description = $"The published site, or its {Manifest}: pages and anchors that it has must still be there, or lead on.",
        HelpName = "URL|FILE",
    };

    /// <summary>Null without the flag.</summary>
    /// <exception cref="UsageException">The manifest can't be had, or is none.</exception>
    public PublishedManifest? Read(ParseResult parsed, CliContext context)
    {
        if (parsed.GetValue(Option) is not { Length: > 0 } name)
        {
            return parsed.GetResult(Option) is null ? null : throw new UsageException($"--against names a file or an address.");
        }

        try
        {
            return IsAddress(name)
                ? PublishedManifest.Parse(name, Fetch(name, context))
                : PublishedManifest.Parse(name, ReadFile(name, context));
        }
        catch (WordedException problem) when (problem is not UsageException)
        {
            throw new UsageException($"--against: {problem.Words}");
        }
    }

    private static bool IsAddress(string name) =>
        name.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlyMemory<byte> ReadFile(string name, CliContext context)
    {
        try
        {
            var path = context.FullPath(name);
            var (bytes, length) = ReadWhole.Bytes(Directory.Exists(path) ? Path.Combine(path, Manifest) : path, Limit);
            return bytes ?? throw new UsageException(length == 0
                ? (Message)$"--against: {name} can't be read: it is empty, or no file"
                : $"--against: {name} can't be read: it is larger than {Limit >> 20} MiB");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"--against: {name} can't be read: {problem.Message}");
        }
    }

    private static ReadOnlyMemory<byte> Fetch(string name, CliContext context)
    {
        if (WebUrl.Parse(name) is not { IsWeb: true } url)
        {
            throw new UsageException($"--against: no browser can read '{name}' as an address.");
        }

        url = url.Path.EndsWith('/') ? url with { Path = url.Path + Manifest, Query = null } : url;
        var options = Download.Limits with { UserAgent = UserAgent.Of(null), TestPort = TestPort.Read(context) };
        var answer = Download.Get(url, options, context.Clock, context.Cancellation).GetAwaiter().GetResult();
        return answer.Problem is null
            ? answer.Content
            : throw new UsageException($"--against: {url.ToString()} can't be had: {answer.Problem}.");
    }
}
