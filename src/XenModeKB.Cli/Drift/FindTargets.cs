using XenModeKB.Localization;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Drift;

/// <summary>
/// What <c>kb drift --update</c> is asked to record: a page or data file, alone or with a section or field behind <c>#</c>. A file is named
/// by its path, a page of one language also without folder and ending (<c>en/guides/start</c>).
/// </summary>
internal sealed class FindTargets(DriftReport report)
{
    private readonly IReadOnlyList<FileDrift> _files = [.. report.Languages.SelectMany(language => language.Files)];

    /// <summary>The files, and the one section or text of each; null for all of them.</summary>
    /// <exception cref="UsageException">Nothing is called so, or it has no translation.</exception>
    public IEnumerable<(FileDrift File, string? Id)> Of(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var (name, id) = hash < 0 ? (target, null) : (target[..hash], target[(hash + 1)..]);
        name = name.Replace('\\', '/');
        name = name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
        var named = _files.Where(file => Names(file).Contains(name, StringComparer.Ordinal)).ToList();
        if (named.Count == 0)
        {
            throw new UsageException(
                $"--update: there is no translated page or data file '{name}'.{Suggest.DidYouMean(name, _files.SelectMany(Names))}");
        }

        if (id is null)
        {
            return named.Select(file => (file, id));
        }

        var having = named.Where(file => file.Units.Any(unit => unit.Unit.Id == id && unit.State != DriftState.Missing)).ToList();
        var known = named.SelectMany(file => file.Units.Select(unit => unit.Unit.Id)).Distinct();
        return having.Count > 0
            ? having.Select(file => (file, (string?)id))
            : throw new UsageException(
                $"--update: nothing that is translated in '{name}' is called '{id}'.{Suggest.DidYouMean(id, known)}");
    }

    public IEnumerable<(FileDrift File, string? Id)> All => _files.Select(file => (file, (string?)null));

    private static IEnumerable<string> Names(FileDrift drift)
    {
        var file = drift.File;
        yield return file.Source;
        yield return file.Record;
        if (file.Translation is { } translation)
        {
            yield return translation;
            if (file.Key is { } key)
            {
                yield return $"{file.Locale.Code}/{key}".TrimEnd('/');
            }
        }
    }
}
