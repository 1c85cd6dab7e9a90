using System.Diagnostics;
using System.Runtime.InteropServices;

namespace XenModeKB.Tests.Campaign;

/// <summary>How long this thread has worked. Other tests run beside this one, and other programs beside the tests: they do not count.</summary>
internal static class ThreadTime
{
    /// <summary><c>CLOCK_THREAD_CPUTIME_ID</c> of Linux.</summary>
    private const int ThreadClock = 3;

    public static TimeSpan Now() =>
        OperatingSystem.IsLinux() && GetTime(ThreadClock, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000)
            : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Time(nint Seconds, nint Nanoseconds);
}
