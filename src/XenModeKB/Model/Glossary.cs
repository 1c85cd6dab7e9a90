namespace XenModeKB.Model;

/// <summary>How a term is written in one language.</summary>
/// <param name="Locale">Code of the language.</param>
/// <param name="Preferred">The form to write, or null when the glossary names none.</param>
/// <param name="Avoided">The forms not to write.</param>
internal sealed record GlossaryTerm(string Locale, string? Preferred, EquatableArray<string> Avoided);

/// <summary>The terms of a site.</summary>
internal sealed record Glossary(EquatableArray<GlossaryTerm> Terms);
