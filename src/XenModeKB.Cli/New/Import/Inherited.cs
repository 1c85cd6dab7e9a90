using System.Collections.Frozen;

namespace XenModeKB.Cli.New.Import;

/// <summary>
/// Gives entries of BibTeX what they have of others: by <c>crossref</c> of the whole of which they are a part, as the proceedings of a
/// paper; by <c>xdata</c> of entries that are no sources but hold what several have in common.
/// </summary>
internal sealed class Inherited
{
    /// <summary>
    /// More than any program knows. A long chain of entries, each with a field of its own, would take memory by the square.
    /// </summary>
    private const int MostFields = 500;

    private static readonly FrozenSet<string> s_parts = FrozenSet.Create(
        StringComparer.Ordinal,
        "inbook", "incollection", "bookinbook", "suppbook", "inproceedings", "conference", "inreference", "article");

    /// <summary>Of the whole, and not of its parts.</summary>
    private static readonly FrozenSet<string> s_own = FrozenSet.Create(
        StringComparer.Ordinal,
        "abstract", "crossref", "doi", "eprint", "file", "ids", "key", "keywords", "label", "note", "pages", "shorttitle", "url", "urldate",
        "xdata");

    private static readonly FrozenDictionary<string, string> s_ofParts = new Dictionary<string, string>
    {
        ["title"] = "booktitle",
        ["subtitle"] = "booksubtitle",
        ["titleaddon"] = "booktitleaddon",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, BibTeXEntry> _byKey = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Entries with all that they have; one that is being asked for is there as it was written, so that circles end.</summary>
    private readonly Dictionary<BibTeXEntry, BibTeXEntry> _whole = new(ReferenceEqualityComparer.Instance);

    private Inherited(IReadOnlyList<BibTeXEntry> entries)
    {
        foreach (var entry in entries)
        {
            _byKey.TryAdd(entry.Key, entry);
        }
    }

    /// <summary>The entries that are sources, each with all that it has.</summary>
    public static IEnumerable<BibTeXEntry> In(IReadOnlyList<BibTeXEntry> entries)
    {
        var inherited = new Inherited(entries);
        return entries.Where(entry => entry.Type != "xdata").Select(entry => inherited.Whole(entry));
    }

    /// <summary>
    /// Each entry is put together once, however many name it, and after those that it names: they wait on a stack of their own, which a
    /// long chain does not exhaust.
    /// </summary>
    private BibTeXEntry Whole(BibTeXEntry asked)
    {
        var waiting = new Stack<(BibTeXEntry Entry, bool HasOthers)>([(asked, false)]);
        while (waiting.TryPop(out var next))
        {
            if (next.HasOthers)
            {
                _whole[next.Entry] = PutTogether(next.Entry);
            }
            else if (_whole.TryAdd(next.Entry, next.Entry))
            {
                waiting.Push((next.Entry, true));
                foreach (var (key, _) in Others(next.Entry).Reverse())
                {
                    if (_byKey.TryGetValue(key, out var other))
                    {
                        waiting.Push((other, false));
                    }
                }
            }
        }

        return _whole[asked];
    }

    private BibTeXEntry PutTogether(BibTeXEntry entry)
    {
        var others = Others(entry).ToList();
        if (others.Count == 0)
        {
            return entry;
        }

        var fields = new Dictionary<string, string>(entry.Fields, StringComparer.Ordinal);
        var remarks = entry.Remarks.ToList();
        foreach (var (key, by) in others)
        {
            if (!_byKey.TryGetValue(key, out var other))
            {
                remarks.Add($"{by} names {key}, which the file does not have");
                continue;
            }

            foreach (var (name, value) in _whole[other].Fields)
            {
                var isWhole = by == "crossref";
                if (fields.Count < MostFields && (!isWhole || !s_own.Contains(name)))
                {
                    fields.TryAdd(isWhole && s_parts.Contains(entry.Type) ? s_ofParts.GetValueOrDefault(name, name) : name, value);
                }
            }
        }

        return entry with { Fields = fields, Remarks = remarks };
    }

    /// <summary>Those that an entry names, in the order in which it takes from them.</summary>
    private static IEnumerable<(string Key, string By)> Others(BibTeXEntry entry) =>
        Names(entry, "xdata").Select(key => (key, "xdata")).Concat(Names(entry, "crossref").Select(key => (key, "crossref")));

    private static string[] Names(BibTeXEntry entry, string field) =>
        entry.Fields.GetValueOrDefault(field, "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
