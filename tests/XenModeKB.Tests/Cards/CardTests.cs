using System.IO.Hashing;
using XenModeKB.Cards;
using XenModeKB.Model;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Cards;

/// <summary>The pictures that others show for a link, drawn with the theme's own fonts, colours and mark.</summary>
public sealed class CardTests
{
    private static readonly CardStyle s_style = Style();

    private static readonly CardText s_plain =
        new("en/inits/runit/card.png", "Init systems", "Inits", "runit", "Small, with one process for each service.", []);

    private static readonly CardRow s_row =
        new("", [new("Starts services", "In parallel", "b"), new("Supervises them", "Yes", "good"), new("Written in", "C", "none")]);

    [Fact]
    public void A_card_is_a_picture_of_the_size_that_others_ask_for_and_shows_its_words()
    {
        var card = Draw(s_plain);

        Assert.Equal((1200, 630), (card.Width, card.Height));
        Assert.InRange(card.Painted(72, 60, 500, 120), 1000, 20_000);
        Assert.InRange(card.Painted(72, 150, 1128, 260), 2000, 60_000);
        Assert.InRange(card.Painted(72, 260, 1128, 330), 1000, 30_000);
        Assert.Equal(0, card.Painted(0, 0, 72, 600));
        Assert.Equal(0, card.Painted(1128, 0, 1200, 600));
    }

    [Fact]
    public void Values_stand_in_the_colours_of_their_tones()
    {
        var card = Draw(s_plain with { Rows = [s_row] });

        Assert.Equal(0x0b6a5fffu, card[74, 500]);
        Assert.Equal(0xdcf2eeffu, card[82, 500]);
        Assert.Contains(0xe5f4eaffu, Enumerable.Range(0, 1200).Select(x => card[x, 560]));
    }

    [Fact]
    public void Two_things_have_a_row_each()
    {
        var card = Draw(s_plain with { Rows = [s_row with { Name = "runit" }, s_row with { Name = "OpenRC" }] });

        Assert.InRange(card.Painted(72, 316, 220, 436), 300, 10_000);
        Assert.InRange(card.Painted(72, 452, 220, 572), 300, 10_000);
    }

    [Theory]
    [InlineData("Short", 1)]
    [InlineData("What the first program of a machine does, and what it leaves to others, told from the beginning", 3)]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstandsmitglied", 3)]
    public void A_title_wraps_and_stays_within_the_card(string title, int most)
    {
        var fitted = FitText.Fit(s_style.Title, title, 1056, 3, 84, 72, 62, 54, 48);

        Assert.InRange(fitted.Lines.Count, 1, most);
        Assert.All(fitted.Lines, line => Assert.True(s_style.Title.Width(line, fitted.Size) <= 1056, line));
        Assert.Equal(title.Replace(" ", "", StringComparison.Ordinal), string.Concat(fitted.Lines).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_fit_is_cut_with_an_ellipsis()
    {
        var title = string.Join(' ', Enumerable.Repeat("supervision", 60));
        var fitted = FitText.Fit(s_style.Title, title, 1056, 3, 84, 48);

        Assert.Equal((3, 48.0), (fitted.Lines.Count, fitted.Size));
        Assert.EndsWith("…", fitted.Lines[^1], StringComparison.Ordinal);
        Assert.True(s_style.Title.Width(fitted.Lines[^1], 48) <= 1056);
        Assert.Equal(0, Draw(s_plain with { Title = title, Description = title }).Painted(1128, 0, 1200, 600));
    }

    /// <summary>Letters that join, or that the fonts lack, would be garbage: the card shows the mark alone.</summary>
    [Theory]
    [InlineData("أنظمة الإقلاع")]
    [InlineData("हिन्दी")]
    [InlineData("初期化")]
    public void Words_that_the_fonts_cannot_write_are_left_out(string words)
    {
        var card = WritePng.Of(new DrawCard(s_style).Draw(s_plain with { Title = words }));

        Assert.Equal(card, WritePng.Of(new DrawCard(s_style).Draw(s_plain with { Description = words, Rows = [s_row] })));
        Assert.InRange(new Png(card).Painted(400, 150, 800, 480), 2000, 60_000);
        Assert.Equal(0, new Png(card).Painted(0, 0, 400, 600));
    }

    [Theory]
    [InlineData("Ação, coração, pé – “aspas”", true)]
    [InlineData("Ac\u0327a\u0303o", false)]
    [InlineData("Ελληνικά, Русский, Tiếng Việt", true)]
    [InlineData("ع", false)]
    [InlineData("x\u0332", false)]
    public void What_the_fonts_can_write_is_known(string text, bool expected) => Assert.Equal(expected, s_style.Text.CanWrite(text));

    [Fact]
    public void A_card_has_the_same_bytes_from_any_number_of_threads()
    {
        CardText[] cards = [s_plain, s_plain with { Rows = [s_row] }, s_plain with { Title = "Ação e reação: o que muda" }];
        var drawn = new string[60];
        Parallel.For(0, drawn.Length, i => drawn[i] = Hash(WritePng.Of(new DrawCard(s_style).Draw(cards[i % 3]))));

        Assert.Equal(3, drawn.Distinct().Count());
    }

    [Fact]
    public void Icons_of_every_size_come_from_one_drawing()
    {
        var icons = DrawIcons.Of(s_style.Mark!, s_style.Colours).Select(file => file.Make()).ToDictionary(file => file.Path, file => file.Content.ToArray());

        Assert.Equal(["assets/icon-180.png", "assets/icon-192.png", "assets/icon-512.png", "favicon.ico"], icons.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, size) in new[] { ("assets/icon-180.png", 180), ("assets/icon-192.png", 192), ("assets/icon-512.png", 512) })
        {
            var icon = new Png(icons[path]);
            Assert.Equal((size, size), (icon.Width, icon.Height));
            Assert.Equal(0x9c4605ffu, icon[size * 65 / 240, size / 2]);
            Assert.Equal(size == 180 ? 0xfbfaf7ffu : 0u, icon[0, 0]);
        }

        var favicon = icons["favicon.ico"];
        Assert.Equal([0, 0, 1, 0, 1, 0, 32, 32], favicon[..8]);
        Assert.Equal(32, new Png(favicon.AsSpan(22)).Width);
    }

    [Theory]
    [InlineData("<svg viewBox='0 0 10 10'><rect width='5' height='5' fill='#ff0000'/></svg>", true)]
    [InlineData("<svg viewBox='0 0 10 10'><g transform='translate(1 1) scale(.5)'><circle cx='5' cy='5' r='4'/></g></svg>", true)]
    [InlineData("<svg viewBox='0 0 10 10'><path d='M1 1h8v8H1zm2 2q1 1 2 0c1 1 2 1 3 0l-1 1z'/></svg>", true)]
    [InlineData("<svg viewBox='0 0 10 10'><path d='M1 1a5 5 0 0 1 2 2'/></svg>", false)]
    [InlineData("<svg viewBox='0 0 10 10'><rect fill='url(#g)' width='5' height='5'/></svg>", false)]
    [InlineData("<svg viewBox='0 0 10 10'><text>A</text></svg>", false)]
    [InlineData("<svg viewBox='0 0 10 10'><rect width='5%' height='5'/></svg>", false)]
    [InlineData("<svg viewBox='0 0 10 10'><path d='M1'/></svg>", false)]
    [InlineData("<svg><rect/></svg>", false)]
    [InlineData("<svg", false)]
    [InlineData("<svg viewBox='0 0 1 1'><rect width='1e9' height='1e9'/></svg>", false)]
    [InlineData("<svg viewBox='0 0 1 1'><rect width='NaN' height='1'/></svg>", false)]
    [InlineData("<svg viewBox='0 0 1 1'><path d='M0 0L1e999 1'/></svg>", false)]
    [InlineData("<svg viewBox='0 0 1 1'><g transform='scale(1e9)'><rect width='1' height='1'/></g></svg>", false)]
    [InlineData("<svg viewBox='0 0 1e999 1'><rect width='1' height='1'/></svg>", false)]
    [InlineData("<svg viewBox='0 0 9 9'><circle cx='9' cy='9' r='9'/></svg>", true)]
    public void A_drawing_is_read_or_refused_as_a_whole(string svg, bool expected) =>
        Assert.Equal(expected, SvgDrawing.TryRead(System.Text.Encoding.UTF8.GetBytes(svg.Replace("<svg ", "<svg xmlns='http://www.w3.org/2000/svg' ", StringComparison.Ordinal))) is not null);

    [Fact]
    public void A_drawing_of_more_than_a_mark_has_is_refused_and_not_drawn_for_minutes()
    {
        static bool Reads(string inside) =>
            SvgDrawing.TryRead(System.Text.Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{inside}</svg>")) is not null;

        Assert.True(Reads(string.Concat(Enumerable.Repeat("<rect width='9' height='9'/>", 200))));
        Assert.False(Reads(string.Concat(Enumerable.Repeat("<rect width='9' height='9'/>", 201))));
        Assert.False(Reads(string.Concat(Enumerable.Repeat("<g>", 10_000)) + string.Concat(Enumerable.Repeat("</g>", 10_000))));
    }

    [Fact]
    public void A_title_without_end_is_cut_before_it_is_measured()
    {
        var fitted = FitText.Fit(s_style.Title, new string('w', 500_000), 1000, 3, 60, 40);

        Assert.Equal(3, fitted.Lines.Count);
        Assert.EndsWith("…", fitted.Lines[^1], StringComparison.Ordinal);
    }

    /// <summary>Fonts of a site are anybody's: each of these took minutes, or more memory than there is.</summary>
    [Theory]
    [InlineData("head", 18, new byte[] { 0, 1 })]
    [InlineData("head", 18, new byte[] { 0, 16 })]
    [InlineData("cmap group", 0, new byte[] { 0xff, 0xff, 0xff, 0xf0, 0xff, 0xff, 0xff, 0xff })]
    [InlineData("cmap group", 0, new byte[] { 0, 0x10, 0xff, 0xf0, 0, 0x11, 0, 0 })]
    public void A_font_that_would_be_a_picture_without_end_is_refused(string table, int at, byte[] bytes)
    {
        var font = File.ReadAllBytes(Path.Combine(Repository.Root, "theme", "fonts", "text.ttf"));
        var start = (int)Place(font, table[..4]);
        if (table == "cmap group")
        {
            // The table is made one of groups, wherever it was: its first record leads to bytes behind the end of the file.
            var groups = new byte[28 + 12];
            groups[1] = 12;
            groups[15] = 1;
            bytes.CopyTo(groups, 16);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(start + 2), 1);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(start + 8), (uint)(font.Length - start));
            font = [.. font, .. groups];
        }
        else
        {
            bytes.CopyTo(font, start + at);
        }

        Assert.Null(FontFile.TryRead(font));
    }

    private static uint Place(byte[] font, string tag)
    {
        var at = font.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(tag));
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(at + 8));
    }

    private static Png Draw(CardText card) => new(WritePng.Of(new DrawCard(s_style).Draw(card)));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(XxHash64.Hash(bytes));

    private static CardStyle Style()
    {
        byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Repository.Root, "theme", path));
        Typeface Face(string name) => new(FontFile.TryRead(Bytes($"fonts/{name}.ttf"))!);
        var colours = ThemeColours.Of(File.ReadAllText(Path.Combine(Repository.Root, "theme", "styles", "tokens.css")));
        return new(Face("title"), Face("text"), colours, SvgDrawing.TryRead(Bytes("assets/icon.svg")));
    }
}
