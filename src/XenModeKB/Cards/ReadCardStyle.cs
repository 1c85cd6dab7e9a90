using System.Collections.Immutable;
using System.Runtime.InteropServices;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Cards;

/// <summary>What pictures are drawn with: the theme's fonts and its icon.</summary>
internal static class ReadCardStyle
{
    private const string TitleFont = "theme/fonts/title.ttf";
    private const string TextFont = "theme/fonts/text.ttf";

    /// <summary>The style of the cards; null when a font is missing or cannot be read, which is reported.</summary>
    /// <param name="fonts">Files of theme/fonts.</param>
    /// <param name="colours">The theme's.</param>
    /// <param name="mark">Its icon, if it could be read.</param>
    public static Outcome<CardStyle> Of(IEnumerable<AssetFile> fonts, ThemeColours colours, SvgDrawing? mark)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var faces = fonts.Where(font => font.Path is TitleFont or TextFont)
            .ToDictionary(font => font.Path, font => Face(font, problems), StringComparer.Ordinal);
        return faces.GetValueOrDefault(TitleFont) is { } title && faces.GetValueOrDefault(TextFont) is { } text
            ? Outcome.Of(new CardStyle(title, text, colours, mark), problems.ToImmutable())
            : Outcome.None<CardStyle>(problems.ToImmutable());
    }

    /// <summary>The drawing of the icon; null when there is none, or none that can be drawn, which is reported.</summary>
    public static Outcome<SvgDrawing> Mark(AssetFile? icon)
    {
        if (icon is null)
        {
            return Outcome.None<SvgDrawing>();
        }

        return SvgDrawing.TryRead(icon.Bytes.AsSpan()) is { } drawing
            ? Outcome.Of(drawing)
            : Outcome.None<SvgDrawing>(CardRules.Icon(icon.Path));
    }

    private static Typeface? Face(AssetFile file, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (FontFile.TryRead(ImmutableCollectionsMarshal.AsArray(file.Bytes)) is { } font)
        {
            return new(font);
        }

        problems.Add(CardRules.Font(file.Path));
        return null;
    }
}
