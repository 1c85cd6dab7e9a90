using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Texts;

namespace XenModeKB.References;

/// <summary>
/// The reference list from the files of input/references. 1. Each file is a mapping from key to entry; 2. each entry is read
/// field by field (<see cref="ReadEntry"/>); 3. what one entry says is checked (texts, dates, addresses, identifiers);
/// 4. then what only the whole list can know: keys, addresses and works that are there twice, hosts that speak https.
/// </summary>
internal static class ReadReferences
{
    public const string Folder = "input/references/";

    public static Outcome<ReferenceList> Read(ImmutableArray<YamlDocument> documents, SiteConfig config, DateOnly today)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var read = new List<Reference>();
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        diagnostics.AddRange(config.Identifiers
            .Where(series => ReadEntry.Schemes.Contains(series.Id.Value))
            .Select(series => ReferenceRules.KnownSeries(series.Id)));
        foreach (var document in documents.OrderBy(document => document.Path, StringComparer.Ordinal))
        {
            foreach (var reference in Entries(document, config, diagnostics))
            {
                if (places.TryAdd(reference.Key.Value, reference.Key.Span))
                {
                    read.Add(reference);
                }
                else
                {
                    diagnostics.Add(ReferenceRules.DuplicateKey(reference.Key, places[reference.Key.Value]));
                }
            }
        }

        foreach (var reference in read)
        {
            diagnostics.AddRange(CheckEntryTexts.Of(reference));
            diagnostics.AddRange(CheckDates.Of(reference, config.CheckedLimitMonths, today));
            diagnostics.AddRange(CheckAddresses.Of(reference));
            diagnostics.AddRange(CheckIdentifiers.Of(reference, today));
        }

        diagnostics.AddRange(CheckDuplicates.Of(read));
        var named = read.ToLookup(reference => KebabCase.Is(reference.Key.Value));
        var list = new ReferenceList([.. named[true].Select(CheckAddresses.Readable)])
        {
            InvalidKeys = [.. named[false].Select(reference => reference.Key.Value)],
            Texts = [.. documents.Select(document => FindTexts.In(document.Path, document.Root, config.Locales))],
            IsComplete = documents.All(document => document.Root is YamlMapping),
        };
        return new([list], diagnostics.ToImmutable());
    }

    private static IEnumerable<Reference> Entries(YamlDocument document, SiteConfig config, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (document.Root is not YamlMapping file)
        {
            if (document.Root is { } other)
            {
                diagnostics.Add(FieldRules.WrongKind(other.Span, Message.Of("the file"), $"a mapping from key to source"));
            }

            yield break;
        }

        string? before = null;
        foreach (var (name, value) in file.Entries.Select(entry => (entry.Key, entry.Value)))
        {
            var key = new Located<string>(name.Text, name.Span);
            if (before is not null && string.CompareOrdinal(key.Value, before) < 0)
            {
                diagnostics.Add(ReferenceRules.Order(key, before));
            }

            before = key.Value;
            if (!KebabCase.Is(key.Value))
            {
                diagnostics.Add(FieldRules.BadId(key.Span, key.Value));
            }

            yield return Fields.Of(value, key.Value, name.Span, diagnostics, config.Locales) is { } fields
                ? new ReadEntry(key, fields, diagnostics, config).Read()
                : Nothing(key, config);
        }
    }

    /// <summary>Stands in for an entry that was reported as having no fields.</summary>
    private static Reference Nothing(Located<string> key, SiteConfig config)
    {
        var unheard = ImmutableArray.CreateBuilder<Diagnostic>();
        return new ReadEntry(key, new(new([], key.Span), unheard, config.Locales), unheard, config).Read();
    }
}
