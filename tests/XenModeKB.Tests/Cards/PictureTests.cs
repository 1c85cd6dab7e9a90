using System.Text;
using XenModeKB.Cards;
using XenModeKB.Model;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Cards;

/// <summary>
/// What cards, letters and drawings look like, as text: a character for each 10 by 20 pixels, the darker the more of them differ from the paper; and how
/// large the file is.
/// <c>KB_UPDATE=1</c> draws the files in Pictures anew; a change of them is to be looked at like one of the card itself.
/// </summary>
public sealed class PictureTests
{
    private const string Shades = " .,:;-=+o*xX#%@";
    private const uint Paper = 0xffffffff;
    private const uint Ink = 0xff000000;

    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "XenModeKB.Tests", "Cards", "Pictures");

    private static readonly CardStyle s_style = Style();

    private static readonly CardRow s_row =
        new("", [new("Starts services", "In parallel", "b"), new("Supervises the services that it has started, again and again", "Yes", "good"), new("Written in", "C", "none")]);

    private static readonly CardText s_card =
        new("card.png", "Init systems", "Inits", "runit", "Small, with one process for each service, and what else is said of it in words that take more than a line of the card.", [s_row]);

    private static readonly SortedDictionary<string, Func<Canvas>> s_pictures = new(StringComparer.Ordinal)
    {
        ["card-plain"] = () => Card(s_card with { Rows = [] }),
        ["card-long"] = () => Card(s_card with { Rows = [], Title = string.Join(' ', Enumerable.Repeat("What the first program does", 8)), Description = string.Join(' ', Enumerable.Repeat(s_card.Description, 9)) }),
        ["card-of-one"] = () => Card(s_card),
        ["card-of-two"] = () => Card(s_card with { Rows = [s_row with { Name = "runit" }, new("Upstart of old", [new("Kind", "Both", ""), new("Supervises them", "No", "bad")]), s_row] }),
        ["card-without-description"] = () => Card(s_card with { Description = s_card.Title, Section = "", Rows = [s_row] }),
        ["card-of-the-mark"] = () => Card(s_card with { Title = "ع" }),
        ["drawing"] = () => Drawn(
            "<path d='M10 10h80v10h-80zm0 20l30 0 0 20-30 0z' fill='#000000'/><path d='M60 30Q80 10 100 30V50L60 50'/>"
            + "<path d='M10 60c10-20 30-20 40 0v20H10V60'/><path d='M60 60q20 -20 40 0C100 80 80 100 60 80'/><circle cx='30' cy='110' r='12'/>"
            + "<g transform='translate(60 95) scale(.5)'><rect x='10' y='6' width='60' height='30' rx='12' fill='#ff0000'/></g>"),
        ["letters"] = () => Written(s_style.Text, "Ação, coração & pé", "É ÿ ő ų Ž ß @ § 8 % Q", "Ελληνικά, Русский", "Tiếng Việt AVATAR"),
        ["letters-of-titles"] = () => Written(s_style.Title, "Ação, coração & pé", "É ÿ ő ų Ž ß @ § 8 % Q", "Gg Rr Ss fi ffl 2,5", "Wave: To. AVATAR"),
    };

    public static TheoryData<string> Pictures => [.. s_pictures.Keys];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_looks_as_it_did(string name)
    {
        using var canvas = s_pictures[name]();
        var file = WritePng.Of(canvas);
        var (path, text) = (Path.Combine(s_folder, name + ".txt"), $"{Text(new Png(file))}{file.Length} bytes\n");
        if (Repository.UpdatesGolden)
        {
            Directory.CreateDirectory(s_folder);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }

    private static Canvas Card(CardText card) => new DrawCard(s_style).Draw(card);

    private static Canvas Drawn(string shapes)
    {
        var canvas = new Canvas(600, 640, Paper);
        SvgDrawing.TryRead(Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 128'><title>x</title><desc>y</desc>{shapes}</svg>"))!.Draw(canvas, 0, 0, 600);
        return canvas;
    }

    private static Canvas Written(Typeface face, params string[] lines)
    {
        var canvas = new Canvas(900, 440, Paper);
        foreach (var (i, line) in lines.Index())
        {
            face.Write(canvas, line, 84, 10, 85 + (100 * i), Ink);
        }

        return canvas;
    }

    private static string Text(Png picture)
    {
        var text = new StringBuilder();
        for (var y = 0; y < picture.Height; y += 20)
        {
            var line = Enumerable.Range(0, picture.Width / 10).Select(i => Shades[Math.Min(Difference(picture, 10 * i, y) * Shades.Length / (200 * 765), Shades.Length - 1)]);
            text.Append(string.Concat(line).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Of the pixels from the first one of the picture, 765 for each at most.</summary>
    private static int Difference(Png picture, int left, int top)
    {
        var sum = 0;
        for (var y = top; y < Math.Min(top + 20, picture.Height); y++)
        {
            for (var x = left; x < left + 10; x++)
            {
                sum += Between(picture[x, y], picture[0, 0]);
            }
        }

        return sum;
    }

    private static int Between(uint one, uint other) =>
        new[] { 24, 16, 8 }.Sum(shift => Math.Abs((int)(one >> shift & 255) - (int)(other >> shift & 255)));

    private static CardStyle Style()
    {
        byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Repository.Root, "theme", path));
        Typeface Face(string name) => new(FontFile.TryRead(Bytes($"fonts/{name}.ttf"))!);
        var colours = ThemeColours.Of(File.ReadAllText(Path.Combine(Repository.Root, "theme", "styles", "tokens.css")));
        return new(Face("title"), Face("text"), colours, SvgDrawing.TryRead(Bytes("assets/icon.svg")));
    }
}
