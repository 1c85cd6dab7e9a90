using System.ComponentModel;
using System.Diagnostics;

namespace XenModeKB.Cli;

/// <summary>Asks the system for the browser of whoever runs the program.</summary>
internal static class OpenBrowser
{
    /// <returns>False when there is none, or nobody knows which.</returns>
    public static bool At(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
            return true;
        }
        catch (Exception problem) when (problem is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            return false;
        }
    }
}
