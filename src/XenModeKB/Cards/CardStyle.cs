using XenModeKB.Model;

namespace XenModeKB.Cards;

/// <summary>What all cards share: the theme's fonts, its colours and its mark.</summary>
/// <param name="Title">Writes titles and values.</param>
/// <param name="Text">Writes everything else.</param>
/// <param name="Colours">The theme's.</param>
/// <param name="Mark">The icon of the theme; null when it has none that can be drawn.</param>
internal sealed record CardStyle(Typeface Title, Typeface Text, ThemeColours Colours, SvgDrawing? Mark);
