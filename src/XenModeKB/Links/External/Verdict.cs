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
    /// <summary>Where the redirects ended, without fragment.</summary>
    public WebUrl? Final { get; init; }

    public bool Redirected { get; init; }

    /// <summary>Whether all redirects were for good.</summary>
    public bool Permanent { get; init; }

    /// <summary>How long the server asks to wait, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Text of the title when the page was read; else null.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the page was read and has no such anchor.</summary>
    public bool AnchorMissing { get; init; }
}

/// <summary>Why there was no response.</summary>
internal enum FetchError
{
    None,
    Timeout,

    /// <summary>No such host.</summary>
    Name,
    Connection,
    Tls,

    /// <summary>The host's address is not a public one.</summary>
    Refused,
    TooManyRedirects,

    /// <summary>Not HTTP, or a redirect that leads to no web address.</summary>
    Protocol,
}
