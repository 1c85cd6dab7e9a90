namespace XenModeKB.Files;

/// <summary>Addresses that a picture may have: of its own parts, and of pixels that it carries itself.</summary>
internal static class SvgAddress
{
    private const int Shown = 60;

    /// <summary>Pictures of pixels run nothing. One that is an SVG could hold what this one may not.</summary>
    private static readonly string[] s_pictures =
        ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,", "data:image/webp;base64,"];

    /// <param name="address">As it is written.</param>
    /// <param name="isPicture">Whether it is used as a picture, and neither followed nor copied into the document.</param>
    public static bool IsHarmless(string address, bool isPicture) =>
        address.StartsWith('#') || (isPicture && s_pictures.Any(start => address.StartsWith(start, StringComparison.OrdinalIgnoreCase)));

    public static string Short(string address) => address.Length <= Shown ? address : address[..Shown] + "…";
}
