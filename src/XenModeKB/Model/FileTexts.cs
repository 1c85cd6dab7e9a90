using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>A text of a data file in all its languages.</summary>
/// <param name="Id">Path of the field: <c>nodes.start.question</c>; items of lists are counted from 0.</param>
/// <param name="Span">Where the text stands in the source language.</param>
/// <param name="Fingerprint">Of the text in the source language.</param>
/// <param name="Translations">Where it stands in the others, by the code of the language.</param>
public sealed record FoundText(string Id, SourceSpan Span, string Fingerprint, EquatableDictionary<SourceSpan> Translations);

/// <summary>The texts of one data file that stand in it in several languages, in the order of the file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Texts">Only those that the source language has.</param>
public sealed record FileTexts(string Path, EquatableArray<FoundText> Texts);
