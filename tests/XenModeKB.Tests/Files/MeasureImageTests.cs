using System.Text;
using XenModeKB.Files;

namespace XenModeKB.Tests.Files;

/// <summary>Heads of pictures, written as their formats say.</summary>
public sealed class MeasureImageTests
{
    [Theory]
    [InlineData("89504E47 0D0A1A0A 0000000D 49484452 00010203 00000405", 0x10203, 0x405)]
    [InlineData("474946383961 0102 0304", 0x201, 0x403)]
    [InlineData("FFD8 FFE0 0004 0000 FFC0 0011 08 0102 0304 03", 0x304, 0x102)]
    [InlineData("FFD8 FFC4 0003 00 FFC8 0003 00 FFCC 0003 00 FFCF 0011 08 0102 0304 03", 0x304, 0x102)]
    [InlineData("52494646 00000000 57454250 56503858 0A000000 00000000 010203 040506", 0x30202, 0x60505)]
    [InlineData("52494646 00000000 57454250 5650384C 00000000 2F 2301C448 0000000000", 0x124, 0x2311)]
    [InlineData("52494646 00000000 57454250 56503820 00000000 000000 9D012A 2143 6587", 0x321, 0x765)]
    public void Each_format_says_its_size_in_its_head(string hex, int width, int height)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        Assert.Equal((width, height), MeasureImage.Size("input/assets/a", bytes));
        Assert.All(Enumerable.Range(0, bytes.Length - 1), length => Assert.True(MeasureImage.Size("input/assets/a", bytes.AsSpan(0, length)) is null || length > 17));
    }

    [Theory]
    [InlineData("89504E58 0D0A1A0A 0000000D 49484452 00010203 00000405")]
    [InlineData("89504E47 0D0A1A0A 0000000D 49484452 00010203 000004")]
    [InlineData("474946383961 0102 03")]
    [InlineData("FFD9 FFC0 0011 08 0102 0304 03")]
    [InlineData("FFD8 FFE0 0004 0000 00C0 0011 08 0102 0304 03")]
    [InlineData("FFD8 FFBF 0003 00 FFD0 0003 00 FFD9 0003 00 0000000000000000")]
    [InlineData("52494646 00000000 57454250 56503858 0A000000 00000000 010203 0405")]
    [InlineData("89504E47 0D0A1A0A 0000000D 49484452 80010203 00000405")]
    [InlineData("474946383961 0102 0000")]
    public void What_is_cut_off_of_no_format_or_of_no_size_has_none(string hex) =>
        Assert.Null(MeasureImage.Size("input/assets/a", Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("width='12' height='34' viewBox='0 0 1 2'", 12, 34)]
    [InlineData("width='12.6px' height='34px'", 13, 34)]
    [InlineData("viewBox='1 2 30.4,40'", 30, 40)]
    [InlineData("width='50%' height='99999' viewBox='0,0 , 30 40'", 30, 99_999)]
    [InlineData("width='0' height='100000' viewBox='5 6 30 40'", 30, 40)]
    public void A_drawing_says_its_size_or_has_that_of_its_box(string attributes, int width, int height) =>
        Assert.Equal((width, height), MeasureImage.Size("a.svg", Encoding.UTF8.GetBytes($"<svg {attributes}/>")));

    [Theory]
    [InlineData("<svg width='3'/>")]
    [InlineData("<svg viewBox='0 0 30'/>")]
    [InlineData("<svg")]
    public void A_drawing_that_does_not_say_has_none(string svg) => Assert.Null(MeasureImage.Size("a.svg", Encoding.UTF8.GetBytes(svg)));
}
