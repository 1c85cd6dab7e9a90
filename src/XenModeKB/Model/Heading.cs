namespace XenModeKB.Model;

/// <summary>A heading of a page, for the table of contents.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">Stable id in the page.</param>
/// <param name="Text">Plain text.</param>
public sealed record Heading(int Level, string Id, string Text);
