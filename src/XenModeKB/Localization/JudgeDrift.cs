using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>What is known of a site when its translations are judged.</summary>
/// <param name="Config">The languages.</param>
/// <param name="Pages">All pages that could be read.</param>
/// <param name="Invalid">Files with errors, and folders that can't be read: what is in them is not compared.</param>
/// <param name="Texts">The texts of all data files.</param>
/// <param name="Records">All files of records.</param>
/// <param name="Inputs">Paths of all files of the input.</param>
internal sealed record DriftInput(
    SiteConfig Config,
    ImmutableArray<Page> Pages,
    EquatableSet Invalid,
    IEnumerable<FileTexts> Texts,
    ImmutableArray<RecordFile> Records,
    IEnumerable<string> Inputs);

/// <summary>
/// Holds every translation to the records of what it was made from. 1. Pages and data files are paired; 2. each section and text finds its
/// record: by its id, else by what it says, so that what was moved or renamed keeps its own; 3. what is behind, has no record, or is
/// recorded and not there, is told. A language without any records is not judged: its site has not begun to keep them.
/// </summary>
internal sealed class JudgeDrift(DriftInput input)
{
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>Files that have texts without a record and no file of records.</summary>
    private readonly List<FileDrift> _bare = [];

    public static Outcome<DriftReport> Of(DriftInput input)
    {
        var judge = new JudgeDrift(input);
        var report = judge.All();
        return Outcome.Of(report, judge._problems.ToImmutable());
    }

    private DriftReport All()
    {
        var records = input.Records.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var recorded = records.Keys.Select(RecordFile.CodeOf).ToHashSet(StringComparer.Ordinal);
        var languages = ImmutableArray.CreateBuilder<LanguageDrift>();
        foreach (var locale in input.Config.Locales.Skip(1))
        {
            var isRecorded = recorded.Contains(locale.Code);
            var files = PairFiles.In(input.Config, input.Pages, input.Invalid, input.Texts, locale)
                .Select(file => File(file, records.GetValueOrDefault(file.Record), isRecorded));
            languages.Add(new(locale, isRecorded, [.. files]));
        }

        var subjects = languages.SelectMany(language => language.Files).Select(file => file.File.Record).ToHashSet(StringComparer.Ordinal);
        Stray([.. input.Records.Where(file => !subjects.Contains(file.Path))]);
        return new(languages.ToImmutable());
    }

    private FileDrift File(TranslatedFile file, RecordFile? records, bool isRecorded)
    {
        if (!isRecorded)
        {
            return new(file, [.. file.Units.Select(unit => new UnitDrift(unit, Unjudged(unit), null))], HasRecords: false);
        }

        var found = new MatchRecords(file.Units.Items, records?.Records.Items ?? []);
        ImmutableArray<UnitDrift> units = [.. file.Units.Select(unit => Judge(unit, found.Of(unit)))];
        var drift = new FileDrift(file, units, records is not null);
        _problems.AddRange(units.Where(unit => unit.State == DriftState.Behind).Select(unit => DriftRules.Behind(file, unit)));
        if (records?.HasErrors != true)
        {
            Unrecorded(drift, found);
        }

        return drift;
    }

    private static DriftState Unjudged(TranslationUnit unit) => unit.Translation is null ? DriftState.Missing : DriftState.Current;

    private static UnitDrift Judge(TranslationUnit unit, TranslationRecord? record)
    {
        var state = (unit.Translation, record) switch
        {
            (null, _) => DriftState.Missing,
            (_, null) => DriftState.Unrecorded,
            (_, { } known) when known.Fingerprint == unit.Fingerprint => DriftState.Current,
            _ => DriftState.Behind,
        };
        return new(unit, state, record);
    }

    /// <summary>
    /// One message for all of a file. A record that belongs to nothing is told only where nothing waits for one: the command that makes
    /// that record drops this one.
    /// </summary>
    private void Unrecorded(FileDrift drift, MatchRecords found)
    {
        var file = drift.File;
        ImmutableArray<UnitDrift> waiting = [.. drift.Units.Where(unit => unit.State == DriftState.Unrecorded)];
        if (!waiting.IsEmpty && !drift.HasRecords)
        {
            _bare.Add(drift);
        }
        else if (!waiting.IsEmpty)
        {
            _problems.Add(DriftRules.NoRecord(file, waiting));
        }
        else if (!file.HasOtherHeadings && file.Translation is not null && found.Left is [_, ..] left)
        {
            _problems.Add(DriftRules.RecordOfNothing(file, left));
        }

        Lead(drift);
    }

    /// <summary>A text before the first heading that only one of the two has: their headings do not tell it.</summary>
    private void Lead(FileDrift drift)
    {
        if (drift.File is not { HasOtherHeadings: false, Translation: { } path } file)
        {
            return;
        }

        if (drift.Units.Any(unit => unit is { Unit.Id: PageSection.Lead, State: DriftState.Missing }))
        {
            _problems.Add(LocalizationRules.Sections(
                SourceSpan.FileStart(path), file.Source, $"missing here: what stands before the first heading"));
        }
        else if (file.Extra.FirstOrDefault(section => section.Id == PageSection.Lead) is { } extra)
        {
            _problems.Add(LocalizationRules.Sections(
                extra.Span, file.Source, $"only here: what stands before the first heading"));
        }
    }

    /// <summary>
    /// Files of records for which there is no page and no data file. Where the texts of one are found in a file that has no records, that
    /// was moved, and is not told for itself.
    /// </summary>
    private void Stray(ImmutableArray<RecordFile> files)
    {
        var inputs = input.Inputs.ToHashSet(StringComparer.Ordinal);
        var byPrint = _bare.Select(bare => bare.File)
            .SelectMany(file => file.Units.Select(unit => (Key: (file.Locale.Code, unit.Fingerprint), file.Record)))
            .ToLookup(pair => pair.Key, pair => pair.Record);
        var moved = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stray in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var code = RecordFile.CodeOf(stray.Path);
            var subjects = RecordFile.SubjectsOf(stray.Path, input.Config.Locales).ToList();
            var isSource = code == input.Config.SourceLocale.Code;
            if (!isSource && subjects.Any(subject => inputs.Contains(subject) || PageIndex.IsAmong(input.Invalid, subject)))
            {
                continue;
            }

            var where = stray.Records.SelectMany(record => byPrint[(code, record.Fingerprint)].Distinct())
                .CountBy(path => path, StringComparer.Ordinal)
                .Where(count => count.Value * 2 > stray.Records.Count)
                .Select(count => count.Key).FirstOrDefault();
            if (where is not null)
            {
                moved.Add(where);
            }

            _problems.Add(DriftRules.StrayRecords(stray.Path, isSource, where));
        }

        _problems.AddRange(_bare.Where(bare => !moved.Contains(bare.File.Record)).Select(bare => DriftRules.NoRecords(bare.File)));
    }
}
