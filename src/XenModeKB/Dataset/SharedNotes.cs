using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>The notes that one file defines for several of its claims (<c>notes</c>), and which of them were used.</summary>
internal sealed class SharedNotes
{
    private readonly Dictionary<string, (YamlScalar Key, LocalizedText? Text)> _notes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    public SharedNotes(YamlMapping? root, ImmutableArray<Locale> locales, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _diagnostics = diagnostics;
        if (root?["notes"] is not YamlMapping notes)
        {
            return;
        }

        var fields = new Fields(notes, diagnostics, locales);
        foreach (var entry in notes.Entries)
        {
            _notes[entry.Key.Text] = (entry.Key, fields.Localized(entry.Key.Text));
        }
    }

    public LocalizedText? Use(YamlScalar name)
    {
        if (_notes.TryGetValue(name.Text, out var note))
        {
            _used.Add(name.Text);
            return note.Text;
        }

        // The note that was probably meant is not reported as unused on top.
        var nearest = Suggest.Nearest(name.Text, _notes.Keys);
        _used.Add(nearest ?? name.Text);
        _diagnostics.Add(DatasetRules.UnknownNote(name.Span, name.Text, nearest));
        return null;
    }

    public void ReportUnused()
    {
        foreach (var (name, note) in _notes.Where(note => !_used.Contains(note.Key)))
        {
            _diagnostics.Add(DatasetRules.UnusedNote(note.Key.Span, name));
        }
    }
}
