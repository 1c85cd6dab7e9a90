namespace XenModeKB.Links;

/// <summary>What the part after '#' means.</summary>
internal static class Fragments
{
    /// <summary>Without the instructions to the browser that follow <c>:~:</c>.</summary>
    public static string WithoutDirective(string fragment) =>
        fragment.IndexOf(":~:", StringComparison.Ordinal) is var at and >= 0 ? fragment[..at] : fragment;

    /// <summary>Nothing or <c>top</c>: the start of any page.</summary>
    public static bool IsTop(string fragment) => fragment.Length == 0 || Ascii.Is(fragment, "top");
}
