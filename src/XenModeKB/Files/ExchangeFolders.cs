using System.Runtime.InteropServices;
using System.Text;

namespace XenModeKB.Files;

/// <summary>
/// Lets two folders change places in one step of the file system, where there is such a step: on Linux, on most of its file systems.
/// </summary>
internal static class ExchangeFolders
{
    /// <summary>Paths that are not absolute would start at the current folder (<c>AT_FDCWD</c>).</summary>
    private const int CurrentFolder = -100;

    /// <summary><c>RENAME_EXCHANGE</c> of linux/fs.h.</summary>
    private const uint Exchange = 2;

    /// <returns>False when nothing has happened: one folder is not there, or the system has no such step.</returns>
    public static bool Try(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() && Rename(CurrentFolder, Text(one), CurrentFolder, Text(other), Exchange) == 0;
        }
        catch (Exception problem) when (problem is EntryPointNotFoundException or DllNotFoundException)
        {
            // An old or unusual C library; the kernel is not asked by number, for it differs from processor to processor.
            return false;
        }
    }

    private static byte[] Text(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "renameat2", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(int oneFolder, byte[] one, int otherFolder, byte[] other, uint flags);
}
