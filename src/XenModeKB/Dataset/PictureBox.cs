using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>One box of a layer.</summary>
/// <param name="Id">How arrows name it.</param>
/// <param name="Text">What it says.</param>
/// <param name="Tone">Its colours, as values of the data have them; never the only carrier of meaning.</param>
internal sealed record PictureBox(string Id, LocalizedText Text, string Tone);
