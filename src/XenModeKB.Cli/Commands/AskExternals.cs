using System.Security.Cryptography;
using System.Text;
using XenModeKB.Files;
using XenModeKB.Links;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Commands;

/// <summary>
/// Asks other sites for the links that lead there. 1. Read the memory; 2. ask; 3. write the memory; 4. write new addresses, when wanted.
/// </summary>
internal sealed class AskExternals(CliContext context, ExternalRequest request)
{
    private const long LargestState = 64L << 20;
    private const long LargestText = 16L << 20;

    private static readonly string[] s_texts = [".md", ".yml", ".yaml", ".html", ".htm"];

    /// <summary>A mark at the start of a file is a character like any other, so it stays.</summary>
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public LinkReport Add(LinkReport links)
    {
        var state = Read();
        var check = new CheckExternals(request.Options, state, context.Clock, Chance);
        var answers = check.Run(links.Externals, context.Cancellation).GetAwaiter().GetResult();
        if (request.State is { } path)
        {
            Write(state, path);
        }

        if (request.FixFolder is { } folder)
        {
            Fix(folder, links.Externals, state);
        }

        return links with { Problems = [.. links.Problems, .. answers.Problems], Verdicts = answers.Verdicts };
    }

    private ExternalState Read()
    {
        try
        {
            return request.State is { } path ? Read(path) : new();
        }
        catch (WordedException problem)
        {
            throw new UsageException(problem.Words);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{problem.Message}");
        }
    }

    /// <summary>A pipe or a device would be read for ever.</summary>
    private static ExternalState Read(string path) =>
        !File.Exists(path) || Target(path) is { Length: > 0 and <= LargestState }
            ? ExternalState.Read(path)
            : throw new WordedException($"'{path}' is empty, no file, or larger than {LargestState >> 20} MiB.");

    /// <summary>The length of a link is that of the path it names.</summary>
    private static FileInfo? Target(string path) => new FileInfo(path) is { LinkTarget: null } file
        ? file
        : File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo;

    private static void Write(ExternalState state, string path)
    {
        try
        {
            state.Write(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The state can't be written to {path}: {problem.Message}");
        }
    }

    private void Fix(string folder, IEnumerable<ExternalLink> links, ExternalState state)
    {
        var moves = (from link in links.DistinctBy(link => link.Address)
                     let url = WebUrl.Parse(link.Address)
                     where url is not null
                     let to = state.Addresses.GetValueOrDefault((url with { Fragment = null }).ToString())?.MovedFor(url)
                     where to is not null
                     select (link.Address, to)).ToArray();
        foreach (var file in moves.Length == 0 ? [] : ReadFolder.List(folder).Where(file => s_texts.Contains(Path.GetExtension(file))))
        {
            Fix(Path.Combine(folder, file), moves);
        }
    }

    private void Fix(string file, (string From, string To)[] moves)
    {
        try
        {
            if (new FileInfo(file).LinkTarget is not null || ReadWhole.Bytes(file, LargestText).Bytes is not { } bytes)
            {
                return;
            }

            var text = s_strict.GetString(bytes);
            var made = FixMoved.Apply(text, moves);
            if (ReferenceEquals(made, text))
            {
                return;
            }

            // A reader sees the old file or the new one, never a half.
            ReplaceFile.With(file, s_strict.GetBytes(made));
            context.Error.WriteLine(context.Words($"Wrote new addresses into {file}"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            context.Error.WriteLine($"kb: {context.Words($"{file} is left as it is: {problem.Message}")}");
        }
    }

    private static double Chance() => RandomNumberGenerator.GetInt32(1 << 20) / (double)(1 << 20);
}
