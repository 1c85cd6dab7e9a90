
namespace XenModeKB.Model;

/// <summary>The text of one input file.</summary>
/// <param name="Path">Relative to the root, with '/': <c>input/content/en/index.md</c>; files of the theme start with
/// <c>theme/</c>.</param>
/// <param name="Text">Valid UTF-16 made from UTF-8, line ends as written, without a byte order mark.</param>
public sealed record SourceFile(string Path, string Text);
