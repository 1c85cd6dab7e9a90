namespace XenModeKB.Model;

/// <summary>What the card of a page shows of a thing, beside its title.</summary>
/// <param name="Name">Which thing, where there are several; else empty.</param>
/// <param name="Cells">Side by side.</param>
public sealed record CardRow(string Name, EquatableArray<CardCell> Cells);

/// <summary>One value on a card.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Value">In one or two words.</param>
/// <param name="Tone">Which of the theme's tones colours it: <c>a</c>, <c>none</c>; empty for none of them.</param>
public sealed record CardCell(string Label, string Value, string Tone);
