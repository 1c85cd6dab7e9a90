using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>One value of a closed list and how it is shown.</summary>
/// <param name="Value">As it is written in data.</param>
/// <param name="Label">As it is shown.</param>
/// <param name="Tone">Class of its colours: <c>a</c>, <c>good</c>, <c>none</c>…; never the only carrier of meaning.</param>
/// <param name="Icon">Name of its icon, or empty.</param>
internal sealed record EnumOption(string Value, LocalizedText Label, string Tone, string Icon);
