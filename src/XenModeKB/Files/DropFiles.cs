using XenModeKB.Model;

namespace XenModeKB.Files;

/// <summary>For a site that is checked and not written.</summary>
internal sealed class DropFiles : IFileReceiver
{
    public void Take(OutputFile file)
    {
        // A file that has been checked is of no more use.
    }
}
