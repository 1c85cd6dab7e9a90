using XenModeKB.Model;

namespace XenModeKB.Tests;

/// <summary>Looks into what a room makes.</summary>
internal static class RoomOutputs
{
    /// <summary>With the pages and files that are written when their turn comes.</summary>
    public static RoomOutput Written(this RoomOutput room) => room with
    {
        Drafts = [.. room.Drafts, .. room.ComingPages.Select(page => page.Write())],
        ComingPages = [],
        Files = [.. room.Files, .. room.ComingFiles.Select(file => file.Write())],
        ComingFiles = [],
    };
}
