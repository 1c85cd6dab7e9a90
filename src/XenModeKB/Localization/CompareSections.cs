using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>A difference between two languages.</summary>
/// <param name="Diagnostic">What is said of it.</param>
/// <param name="Places">Where the things stand that differ: an error at one of them is its cause.</param>
internal sealed record ParityFinding(Diagnostic Diagnostic, ImmutableArray<SourceSpan> Places);

/// <summary>A page and its source in another language.</summary>
internal sealed record PagePair(Page Page, Page Source);

/// <summary>The parts of the same section in two languages, kind by kind; one finding for each kind and section.</summary>
internal sealed class CompareSections(PagePair pair)
{
    /// <summary>In these kinds the order is part of the text.</summary>
    private static readonly ParityKind[] s_ordered = [ParityKind.Directives, ParityKind.Code, ParityKind.Images];

    private readonly ILookup<(string?, ParityKind), ParityItem> _mine = pair.Page.Items.ToLookup(item => (item.SectionId, item.Kind));
    private readonly ILookup<(string?, ParityKind), ParityItem> _theirs = pair.Source.Items.ToLookup(item => (item.SectionId, item.Kind));
    private readonly HashSet<string> _headings = [.. pair.Page.Headings.Select(heading => heading.Id)];
    private readonly ILookup<string?, PageHeading> _mineById = pair.Page.Headings.ToLookup(heading => (string?)heading.Id);
    private readonly ILookup<string?, PageHeading> _theirsById = pair.Source.Headings.ToLookup(heading => (string?)heading.Id);

    /// <summary>A title or description that is missing is told as that.</summary>
    private readonly bool _haveTexts = pair.Page.FrontMatter.HasTexts && pair.Source.FrontMatter.HasTexts;
    private readonly bool _isByDigits = NumberForms.Of(pair.Page.Locale) is null || NumberForms.Of(pair.Source.Locale) is null;

    /// <summary>What differs and is not meant to, and the exceptions for what does not differ.</summary>
    public ImmutableArray<ParityFinding> Compare()
    {
        var found = ImmutableArray.CreateBuilder<ParityFinding>();
        var meant = pair.Page.FrontMatter.Parity.ToLookup(exception => (exception.SectionId, exception.Kind));
        var needed = new HashSet<(string?, ParityKind)>();
        foreach (var section in pair.Page.Headings.Select(heading => (string?)heading.Id).Prepend(null))
        {
            foreach (var kind in Enum.GetValues<ParityKind>())
            {
                if (Difference(section, kind) is not { } finding)
                {
                    continue;
                }

                if (meant.Contains((section, kind)))
                {
                    needed.Add((section, kind));
                }
                else
                {
                    found.Add(finding);
                }
            }
        }

        found.AddRange(meant.Where(exceptions => !needed.Contains(exceptions.Key)).SelectMany(exceptions => exceptions).Select(Unneeded));
        return found.ToImmutable();
    }

    private ParityFinding Unneeded(ParityException exception) => new(
        ParityRules.Unneeded(exception, pair.Source.Path, _headings), []);

    private ParityFinding? Difference(string? section, ParityKind kind)
    {
        if (section is null && !_haveTexts && kind is ParityKind.Numbers or ParityKind.Dates)
        {
            return null;
        }

        var (mine, theirs) = (Items(_mine, section, kind), Items(_theirs, section, kind));
        var difference = CompareItems.Compare(mine, theirs);
        if (!difference.IsEmpty)
        {
            var where = difference.Extra.FirstOrDefault()?.Span ?? Heading(pair.Page, section, _mineById);
            var line = (difference.Missing.FirstOrDefault()?.Span ?? Heading(pair.Source, section, _theirsById)).Line;
            if (kind == ParityKind.Code && difference is { Extra: [var here, ..], Missing: [var there, ..] })
            {
                (where, line) = Parting(here, there);
            }

            return new(
                ParityRules.Differs(kind, where, section, $"{pair.Source.Path}:{line}", Detail(kind, difference)),
                [.. difference.Extra.Concat(difference.Missing).Select(item => item.Span)]);
        }

        var moved = s_ordered.Contains(kind) ? mine.Zip(theirs).FirstOrDefault(both => both.First.Value != both.Second.Value) : default;
        return moved.First is null
            ? null
            : new(
                ParityRules.Differs(kind, moved.First.Span, section, $"{pair.Source.Path}:{moved.Second.Span.Line}", $"the order differs"),
                [moved.First.Span, moved.Second.Span]);
    }

    /// <summary>The first line in which two blocks of code differ, in each of them; their beginnings where the language differs.</summary>
    private static (SourceSpan Mine, int Theirs) Parting(ParityItem mine, ParityItem theirs)
    {
        var (here, there) = (mine.Value.Split('\n'), theirs.Value.Split('\n'));
        var same = here.Zip(there).TakeWhile(both => both.First == both.Second).Count();
        var line = LineAt(mine, same);
        return (line == mine.Span.Line ? mine.Span : new(mine.Span.Path, line, 1), LineAt(theirs, same));
    }

    private static int LineAt(ParityItem block, int index) =>
        index == 0 || block.Lines.Items.IsEmpty ? block.Span.Line : block.Lines[Math.Min(index, block.Lines.Items.Length) - 1];

    private List<ParityItem> Items(ILookup<(string?, ParityKind), ParityItem> all, string? section, ParityKind kind)
    {
        if (!_isByDigits || kind is not (ParityKind.Numbers or ParityKind.Dates))
        {
            return [.. all[(section, kind)]];
        }

        // A language whose numbers and dates nobody taught us: 28 de julho de 2026 is 28 and 2026 then.
        return kind == ParityKind.Dates ? [] : [.. all[(section, ParityKind.Dates)].Concat(all[(section, kind)]).SelectMany(DigitsOnly.Of)];
    }

    private static SourceSpan Heading(Page page, string? section, ILookup<string?, PageHeading> headings) =>
        headings[section].FirstOrDefault()?.Span
            ?? page.Sections.FirstOrDefault(part => part.Id == PageSection.Lead)?.Span ?? SourceSpan.FileStart(page.Path);

    private static Message Detail(ParityKind kind, ItemDifference difference)
    {
        if (kind != ParityKind.Code)
        {
            return ParityRules.Detail(difference.Extra.Select(item => item.Written), difference.Missing.Select(item => item.Written));
        }

        // The lines that differ, rather than whole blocks.
        var (mine, theirs) = (Lines(difference.Extra), Lines(difference.Missing));
        var (extra, missing) = (mine.Except(theirs).ToList(), theirs.Except(mine).ToList());
        return extra.Count + missing.Count == 0 ? (Message)$"the language or the order of the lines" : ParityRules.Detail(extra, missing);
    }

    /// <summary>The first line of the value is the language.</summary>
    private static List<string> Lines(IEnumerable<ParityItem> blocks) => [.. blocks.SelectMany(block => block.Value.Split('\n').Skip(1))];
}
