using System.Collections.Immutable;
using System.Text;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.References;

/// <summary>Sources as Markdown, for the twins of pages: their keys are those that stand in the text.</summary>
internal static class ReferenceMarkdown
{
    /// <summary>One source as an item of a list.</summary>
    public static string Item(Reference reference) => new StringBuilder("- ").Append(RenderReferences.By(reference))
        .Append(reference.Issued is { } issued ? $" ({issued.Date})" : "")
        .Append(": ").Append(EscapeMarkdown.Sentence(reference.Title.Value))
        .Append(reference.BestUrl is { } url ? $" <{url}>" : "").Append(" [@").Append(reference.Key.Value).Append("]\n").ToString();

    /// <summary>The sources of one page, in the order in which it first cites them; empty when it cites none.</summary>
    public static string Sources(PageNotes notes, ReferenceList list) => string.Concat(
        notes.Uses.Select(use => use.Citation.Key).Distinct(StringComparer.Ordinal)
            .Select(key => list[key]).OfType<Reference>().Select(Item));

    /// <summary>What the site knows of a source, and the pages that cite it.</summary>
    public static string Record(Reference reference, ImmutableArray<CitationUse> uses, Site site, Locale locale)
    {
        string Word(string key) => site.Strings.Get(locale, "references." + key);
        var text = new StringBuilder(Item(reference));
        void Line(string label, string? value)
        {
            if (value is not null)
            {
                text.Append("- ").Append(Word(label)).Append(": ").Append(value).Append('\n');
            }
        }

        Line("key", reference.Key.Value);
        Line("type", Word($"type.{reference.Type.Name}"));
        Line("url", reference.Url is { } url ? $"<{url.Value}>" : null);
        Line("archived", reference.ArchiveUrl is { } archive ? $"<{archive.Value}>" : null);
        Line("status", reference.Status is { } status ? Word($"status.{status.Value}") : null);
        Line("checked", reference.Checked?.Date.ToString());
        Line("note", reference.Note is { } note ? EscapeMarkdown.Sentence(note[locale]) : null);
        text.Append("\n## ").Append(Word("cited-by")).Append("\n\n");
        foreach (var use in uses.DistinctBy(use => use.Route))
        {
            text.Append("- [").Append(EscapeMarkdown.Sentence(use.PageTitle)).Append("](")
                .Append(site.Config.BaseUrl).Append(use.Route).Append(")\n");
        }

        return uses.IsEmpty ? text.Append(Word("cited-by.none")).Append('\n').ToString() : text.ToString();
    }
}
