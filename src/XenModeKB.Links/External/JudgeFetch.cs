using System.Collections.Immutable;

namespace XenModeKB.Links;

/// <summary>Turns what came of the requests into a verdict, with what is known from other days.</summary>
internal static class JudgeFetch
{
    /// <summary>Days on which an address must fail before it is called dead.</summary>
    public const int DaysUntilDead = 3;

    public static KnownAddress Judge(WebUrl asked, FetchResult result, KnownAddress? before, DateOnly today)
    {
        var verdict = Today(asked, result);
        var failures = verdict switch
        {
            Verdict.Failing => (before?.Failures ?? []).Append(today).Distinct().Order().ToImmutableArray(),
            Verdict.Ok or Verdict.Moved => [],

            // A day on which the server did not say is no day on which it failed.
            _ => before?.Failures ?? [],
        };
        return new(
            verdict == Verdict.Failing && failures.Length >= DaysUntilDead ? Verdict.Dead : verdict,
            today,
            result.Status,
            verdict == Verdict.Moved ? result.Final!.ToString() : null,
            failures);
    }

    /// <summary>Whether another attempt may help.</summary>
    public static bool MayRetry(FetchResult result) =>
        result.Status is 429 or (>= 500 and < 600) || result.Error is FetchError.Timeout or FetchError.Connection or FetchError.Name;

    private static Verdict Today(WebUrl asked, FetchResult result) => result switch
    {
        { Error: FetchError.Timeout } => Verdict.Timeout,
        { Error: FetchError.Refused } => Verdict.Refused,
        { Error: not FetchError.None } => Verdict.Failing,
        { Status: >= 200 and < 300, Permanent: true } when SoftNotFound.Reason(asked, result) is null && !Same(asked, result.Final!) =>
            Verdict.Moved,
        { Status: >= 200 and < 400 } => Verdict.Ok,
        { Status: 429 } => Verdict.RateLimited,
        { Status: 401 or 403 or 405 or 406 or 407 or 418 or 451 or 999 } => Verdict.Blocked,
        { Status: 408 or 425 } => Verdict.Timeout,
        { Status: >= 400 and < 500 } => Verdict.Failing,
        _ => Verdict.Unknown,
    };

    /// <summary>Some servers send a visitor away for a cookie, and then to where they came from.</summary>
    private static bool Same(WebUrl asked, WebUrl final) => asked with { Fragment = null, UserInfo = "" } == final with { Fragment = null };
}
