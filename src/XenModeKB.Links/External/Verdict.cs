namespace XenModeKB.Links;

/// <summary>What became of an address outside of the site.</summary>
internal enum Verdict
{
    Ok,

    /// <summary>Fine, at another address for good.</summary>
    Moved,

    /// <summary>The server does not let a program in; a person may well get in.</summary>
    Blocked,
    RateLimited,
    Timeout,

    /// <summary>Not there, on three different days.</summary>
    Dead,

    /// <summary>Dead, and a copy that the reference list names stands in.</summary>
    Archived,

    /// <summary>Not there today; not yet called dead.</summary>
    Failing,

    /// <summary>Leads into a private network; never asked.</summary>
    Refused,
    Unknown,
}

/// <summary>What came of the requests to one address.</summary>
/// <param name="Status">Of the last response; 0 when there was none.</param>
/// <param name="Error">What went wrong instead of a response, or null.</param>
internal sealed record FetchResult(int Status, FetchError Error = FetchError.None)
{
    /// <summary>Where the redirects ended; the fragment is one that a redirect named.</summary>
    public WebUrl? Final { get; init; }

    public bool Redirected { get; init; }

    /// <summary>Whether all redirects were for good.</summary>
    public bool Permanent { get; init; }

    /// <summary>How long the server asks to wait, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the response is a page of HTML that was found.</summary>
    public bool IsPage { get; init; }

    /// <summary>Whether the page was read, not only its headers.</summary>
    public bool WasRead { get; init; }

    /// <summary>Text of the title when the page was read; else null.</summary>
    public string? Title { get; init; }

    /// <summary>The ids of the page when it was read to its end; else null.</summary>
    public IReadOnlySet<string>? Anchors { get; init; }
}

/// <summary>A page with what came of asking for it.</summary>
/// <param name="Url">As it was asked for: without a fragment.</param>
/// <param name="Result">Null when it was not asked, as it was fine a short while ago.</param>
/// <param name="Known">What is remembered of it.</param>
internal sealed record JudgedPage(WebUrl Url, FetchResult? Result, KnownAddress Known)
{
    /// <summary>Whether the page is known to lack what a link to it names.</summary>
    public bool Lacks(WebUrl link) =>
        Fragments.WithoutDirective(link.Fragment ?? "") is var fragment && !Fragments.IsTop(fragment)
        && Result?.Anchors is { } anchors && !anchors.Contains(fragment) && !anchors.Contains(PercentEncoding.Decode(fragment));
}
