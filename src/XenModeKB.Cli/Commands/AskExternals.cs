using System.Security.Cryptography;
using System.Text;
using XenModeKB.Links;

namespace XenModeKB.Cli.Commands;

/// <summary>Asks other sites for the links that lead there. 1. Read the memory; 2. ask; 3. write the memory; 4. write new addresses, when wanted.</summary>
internal sealed class AskExternals(Surroundings around, ExternalRequest request)
{
    private static readonly string[] s_texts = [".md", ".yml", ".yaml", ".html", ".htm"];

    public LinkReport Add(LinkReport links)
    {
        var state = Read();
        var check = new CheckExternals(request.Options, state, around.Clock, Chance);
        var answers = check.Run(links.Externals, around.Cancellation).GetAwaiter().GetResult();
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
            return request.State is { } path ? ExternalState.Read(path) : new();
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(problem.Message);
        }
    }

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
        var moves = (from link in links.DistinctBy(link => link.Written)
                     let known = state.Addresses.GetValueOrDefault(link.Address)
                     where known?.MovedTo is not null
                     select (link.Written, known.MovedTo)).ToArray();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => s_texts.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            var made = FixMoved.Apply(text, moves);
            if (!ReferenceEquals(made, text))
            {
                File.WriteAllText(file, made, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                around.Error.WriteLine($"Wrote new addresses into {file}");
            }
        }
    }

    private static double Chance() => RandomNumberGenerator.GetInt32(1 << 20) / (double)(1 << 20);
}
