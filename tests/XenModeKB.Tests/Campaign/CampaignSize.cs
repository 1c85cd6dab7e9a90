using System.Globalization;

namespace XenModeKB.Tests.Campaign;

/// <summary>
/// How much is tried: a little in each run of the tests, always the same; <c>KB_CAMPAIGN=100000</c> tries that many inputs, with the seed of the day or of
/// <c>KB_SEED</c>. What fails says its own seed.
/// </summary>
internal static class CampaignSize
{
    private static readonly int? s_long = Number("KB_CAMPAIGN");

    public static bool IsLong => s_long is not null;

    public static int Seed { get; } = Number("KB_SEED") ?? (IsLong ? Environment.TickCount & 0xFFFFFFF : 20161128);

    /// <param name="few">In each run of the tests.</param>
    /// <param name="part">Which part of the long run's number this is.</param>
    public static int Of(int few, double part) => s_long is { } all ? Math.Max(few, (int)(all * part)) : few;

    /// <summary>
    /// The most that one input may take. The long run measures, on a machine that does nothing else; the run of every day has to pass on a busy one, where even
    /// the processor's own time is twice what it was, and only tells what hangs.
    /// </summary>
    public static TimeSpan Limit(int seconds) => IsLong ? TimeSpan.FromSeconds(seconds) : TimeSpan.FromMinutes(1);

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}
