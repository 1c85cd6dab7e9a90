using System.Collections.Immutable;
using System.Text;
using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>
/// Takes the files of a build as soon as each is finished, from any number of threads, so that they need not all be in memory at the end.
/// </summary>
internal interface IFileReceiver
{
    void Take(OutputFile file);
}

/// <summary>Somebody who looks at some pages while the site is built again: these are made before all others.</summary>
internal interface IOnlooker
{
    /// <summary>Whether the page of a route is looked at.</summary>
    bool LooksAt(string route);

    /// <summary>
    /// Takes the pages that are looked at and the files of the theme, once in a build, while the others are not made yet. A build that has
    /// found an error by then gives nothing; one that finds an error later has given what its result does not have.
    /// </summary>
    void Take(IReadOnlyCollection<OutputFile> files);
}

/// <summary>One file of the site.</summary>
/// <param name="Path">Relative to the output folder, with '/'.</param>
/// <param name="Content">UTF-8 for text.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Where links of this file were written, in the order in which they stand in it. Others belong to the theme.</summary>
    public ImmutableArray<LinkOrigin> LinkOrigins { get; init; } = [];

    /// <summary>
    /// The input file that this file was made from, for problems that no link origin explains; null when the theme made it.
    /// </summary>
    public SourceSpan? Origin { get; init; }

    /// <summary>
    /// Whether it says again what the page beside it says: its links are judged there, and a mistake is told once.
    /// </summary>
    public bool IsTwin { get; init; }

    public static OutputFile FromText(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
