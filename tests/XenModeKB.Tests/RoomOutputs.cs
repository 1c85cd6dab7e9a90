using XenModeKB.Model;

namespace XenModeKB.Tests;

/// <summary>Looks into what a room makes.</summary>
internal static class RoomOutputs
{
    public static IEnumerable<PageDraft> Drafts(this RoomOutput room) => room.Pages.Select(page => page.Render());

    public static IEnumerable<OutputFile> Written(this RoomOutput room) => room.Files.Select(file => file.Make());
}
