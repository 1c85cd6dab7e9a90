namespace XenModeKB.Model;

/// <summary>Where readers search: what the page of the search and the links that lead there must agree on.</summary>
internal static class SearchPlace
{
    /// <summary>Key of the page.</summary>
    public const string Key = "search";

    /// <summary>Id of the field to type in. A link to it moves the focus there.</summary>
    public const string Field = "search-words";
}
