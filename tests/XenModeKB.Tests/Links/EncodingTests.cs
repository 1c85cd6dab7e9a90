using System.Text;
using XenModeKB.Links;

namespace XenModeKB.Tests.Links;

/// <summary>Pages in encodings that their authors did not always declare well: two ids of different letters are two, and a link finds its own.</summary>
public sealed class EncodingTests
{
    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("<title>x</title>", "windows-1252", "é", "è")]
    [InlineData("<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; CHARSET=ISO-8859-1\">", "windows-1252", "é", "è")]
    [InlineData("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", "windows-1252", "é", "è")]
    [InlineData("<meta charset=\"koi8-r\">", "koi8-r", "мир", "дом")]
    [InlineData("<meta charset=shift_jis>", "shift_jis", "漢字", "日本")]
    [InlineData("<meta charset='iso-8859-2'>", "iso-8859-2", "ł", "ą")]
    [InlineData("<!-- <meta charset=koi8-r> --><meta charset=utf-8>", "utf-8", "é", "è")]
    [InlineData("<meta charset=utf-16>", "utf-8", "é", "è")]
    [InlineData("<meta charset=nonsense>", "utf-8", "é", "è")]
    public void Ids_are_read_in_the_encoding_of_their_page(string start, string encoding, string one, string other)
    {
        var html = $"{start}<p id=\"{one}\">x</p><p id=\"{other}\">y</p><a href=\"#{one}\">1</a>";

        var file = ScanFile.Scan("x.html", Encoding.GetEncoding(encoding).GetBytes(html), isOurs: false);

        Assert.Equal(new[] { one, other }.Order(StringComparer.Ordinal), file.Anchors);
        Assert.Equal("#" + one, Assert.Single(file.Links).Value);
    }

    [Fact]
    public void A_byte_order_mark_is_stronger_than_a_declaration()
    {
        byte[] utf16 = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<meta charset=koi8-r><p id='é'></p>")];

        Assert.Equal(["é"], ScanFile.Scan("x.html", utf16, isOurs: false).Anchors);
    }

    [Fact]
    public void XML_is_UTF_8_unless_it_says_something_else()
    {
        const string Svg = "<svg><g id='é'/></svg>";

        Assert.Equal(["é"], ScanFile.Scan("x.svg", Encoding.UTF8.GetBytes(Svg), isOurs: false).Anchors);
        Assert.Equal(["é"], ScanFile.Scan("x.svg", Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='iso-8859-1'?>" + Svg), isOurs: false).Anchors);
    }

    [Theory]
    [InlineData("x.xhtml")]
    [InlineData("x.XHT")]
    public void XHTML_is_read_as_XML(string path)
    {
        var file = Xhtml("<html><head><title/><script src='x.js'/><style>@import 'a.css';</style></head><body><p id='a'/><h:a href='b.html'>x</h:a><![CDATA[<a href='no'>]]></body></html>", path);

        Assert.Equal(["x.js", "a.css", "b.html"], file.Links.Select(link => link.Value));
        Assert.Equal(["a"], file.Anchors);
    }

    [Fact]
    public void An_element_of_XHTML_without_content_ends_at_once() =>
        Assert.Empty(Xhtml("<html><body><style/>url(no.png)<p>x</p></body></html>").Links);

    [Fact]
    public void Names_in_XHTML_keep_their_letter_case() =>
        Assert.Empty(Xhtml("<html><body><a HREF='b.html'>x</a></body></html>").Links);

    [Fact]
    public void The_page_in_a_srcdoc_takes_the_place_of_src()
    {
        var html = "<iframe src='no.html' srcdoc=\"<a href='in.html'>x</a><a href='#own'>y</a><p id=z></p>\"></iframe><a href='out.html'>x</a>";

        var file = ScanHtml.Scan("x.html", html, isXml: false);

        Assert.Equal(["in.html", "out.html"], file.Links.Select(link => link.Value));
        Assert.Equal(new Place(1, 31, 1, 86), file.Links[0].Place);
        Assert.Empty(file.Anchors);
    }

    private static ScannedFile Xhtml(string text, string path = "x.xhtml") => ScanFile.Scan(path, Encoding.UTF8.GetBytes(text), isOurs: false);
}
