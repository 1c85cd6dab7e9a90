using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Manual;

/// <summary>A block of code of a page with its title.</summary>
/// <param name="Title">A path of a site, <c>kb check</c>, or anything else.</param>
/// <param name="Text">What stands in it, with a line end.</param>
/// <param name="At">Where the text begins in the page, and how long it is.</param>
internal sealed partial record Fence(string Title, string Text, (int Start, int Length) At)
{
    public bool IsFile => Title.StartsWith("input/", StringComparison.Ordinal) || Title.StartsWith("theme/", StringComparison.Ordinal);

    /// <summary>What the check of the files above prints.</summary>
    public bool IsReport => Title == "kb check";

    public static IReadOnlyList<Fence> In(string page) =>
        [.. Block().Matches(page).Select(match => new Fence(match.Groups["title"].Value, match.Groups["text"].Value, (match.Groups["text"].Index, match.Groups["text"].Length)))];

    [GeneratedRegex("""^(?<fence>`{3,})\S* \{title="(?<title>[^"]+)"\}\n(?<text>.*?)^\k<fence>$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
