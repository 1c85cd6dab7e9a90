using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>Where a link of a file was written.</summary>
/// <param name="Value">The text of the attribute, or the URL, in that file.</param>
/// <param name="Where">Its place in the input.</param>
/// <param name="Written">What its author wrote; null when that is the same, or made from something else.</param>
public readonly record struct LinkOrigin(string Value, SourceSpan Where, string? Written = null);
