using XenModeKB.Model;

namespace XenModeKB.Cards;

/// <summary>
/// The picture that others show for a link to a page: 1,200 by 630 pixels. From the top: the mark with the site's name; the title, as large
/// as it fits; the description, where there is room; the values of what the page is about; a band in their colours. A card whose words the
/// fonts cannot write has the mark and the band alone.
/// </summary>
internal sealed class DrawCard(CardStyle style)
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int Edge = 72;
    private const int Inner = Width - (2 * Edge);
    private const int Band = 14;
    private const int CellHeight = 120;
    private const int Gap = 16;

    private static readonly string[] s_tones = ["tone-a", "tone-b", "tone-c", "tone-none"];

    private readonly ThemeColours _colours = style.Colours;

    public Canvas Draw(CardText card)
    {
        var canvas = new Canvas(Width, Height, _colours["paper"]);
        if (!Words(card).All(style.Text.CanWrite) || !style.Title.CanWrite(card.Title))
        {
            style.Mark?.Draw(canvas, (Width - 240) / 2, (Height - Band - 240) / 2, 240);
            DrawBand(canvas, []);
            return canvas;
        }

        Head(canvas, card);
        var rows = card.Rows.Take(2).ToList();
        var bottom = Height - Band - 44 - (rows.Count * CellHeight) - (Math.Max(rows.Count - 1, 0) * Gap);
        foreach (var (i, row) in rows.Index())
        {
            Row(canvas, row, bottom + (i * (CellHeight + Gap)));
        }

        Text(canvas, card, bottom - (rows.Count > 0 ? 36 : 8));
        DrawBand(canvas, rows);
        return canvas;
    }

    private static IEnumerable<string> Words(CardText card) =>
    [
        card.SiteName, card.Section, card.Description,
        .. card.Rows.SelectMany(row => row.Cells.SelectMany(cell => new[] { cell.Label, cell.Value }).Append(row.Name)),
    ];

    private void Head(Canvas canvas, CardText card)
    {
        const int Mark = 52;
        const int Baseline = 104;
        var x = Edge;
        if (style.Mark is { } mark)
        {
            mark.Draw(canvas, x, Baseline - 40, Mark);
            x += Mark + 18;
        }

        var name = FitText.Fit(style.Title, card.SiteName, Inner / 2, 1, 34);
        style.Title.Write(canvas, name.Lines[0], name.Size, x, Baseline, _colours["ink"]);
        if (card.Section.Length > 0)
        {
            var section = FitText.Fit(style.Text, card.Section, Inner / 2.5, 1, 28);
            var left = Width - Edge - style.Text.Width(section.Lines[0], section.Size);
            style.Text.Write(canvas, section.Lines[0], section.Size, left, Baseline, _colours["ink-2"]);
        }
    }

    /// <summary>Title, and as many lines of the description as the room leaves.</summary>
    private void Text(Canvas canvas, CardText card, int bottom)
    {
        const int Top = 152;
        const double Description = 30;
        var title = FitText.Fit(style.Title, card.Title, Inner, bottom - Top > 330 ? 3 : 2, 84, 72, 62, 54, 48);
        var y = Top;
        foreach (var line in title.Lines)
        {
            y += (int)(title.Size * 1.14);
            style.Title.Write(canvas, line, title.Size, Edge, y - (int)(title.Size * 0.16), _colours["ink"]);
        }

        var room = (int)((bottom - y - 16) / (Description * 1.4));
        if (room < 1 || card.Description.Length == 0 || card.Description == card.Title)
        {
            return;
        }

        y += 16;
        foreach (var line in FitText.Fit(style.Text, card.Description, Inner, Math.Min(room, 3), Description).Lines)
        {
            y += (int)(Description * 1.4);
            style.Text.Write(canvas, line, Description, Edge, y - 10, _colours["ink-2"]);
        }
    }

    private void Row(Canvas canvas, CardRow row, int top)
    {
        var left = Edge;
        if (row.Name.Length > 0)
        {
            const int Names = 150;
            const int LineHeight = 36;
            var name = FitText.Fit(style.Title, row.Name, Names - Gap, 2, 32, 26);
            var baseline = top + (CellHeight / 2) + 11 - (LineHeight * (name.Lines.Count - 1) / 2);
            foreach (var (i, line) in name.Lines.Index())
            {
                style.Title.Write(canvas, line, name.Size, left, baseline + (LineHeight * i), _colours["ink"]);
            }

            left += Names;
        }

        var count = Math.Max(row.Cells.Count, 1);
        var width = (Width - Edge - left - ((count - 1) * Gap)) / count;
        foreach (var (i, cell) in row.Cells.Index())
        {
            Cell(canvas, cell, left + (i * (width + Gap)), top, width, row.Name.Length > 0 ? 12 : 16);
        }
    }

    private void Cell(Canvas canvas, CardCell cell, int x, int top, int width, int padding)
    {
        const int Rule = 6;
        var (ink, paper) = Colours(cell.Tone);
        canvas.Fill(x, top, width, CellHeight, _colours[paper]);
        canvas.Fill(x, top, Rule, CellHeight, _colours[ink]);
        var inner = width - Rule - (2 * padding);
        var label = FitText.Fit(style.Text, cell.Label, inner, 2, 20, 18);
        var value = FitText.Fit(style.Title, cell.Value, inner, 1, 28, 25, 22, 20, 18);
        foreach (var (i, line) in label.Lines.Index())
        {
            style.Text.Write(canvas, line, label.Size, x + Rule + padding, top + 30 + (24 * i), _colours["ink-2"]);
        }

        style.Title.Write(canvas, value.Lines[0], value.Size, x + Rule + padding, top + CellHeight - 24, _colours[ink]);
    }

    /// <summary>Names of the colours of a tone: of the letters, and of what is below them.</summary>
    private static (string Ink, string Paper) Colours(string tone) => tone switch
    {
        "" or "mixed" or "unknown" => ("ink", "sunken"),
        "good" or "warn" or "bad" => (tone, $"{tone}-bg"),
        _ => ($"tone-{tone}", $"tone-{tone}-bg"),
    };

    /// <summary>The colours of the values, or of all tones where there are none.</summary>
    private void DrawBand(Canvas canvas, IReadOnlyList<CardRow> rows)
    {
        string[] tones = [.. rows.SelectMany(row => row.Cells).Select(cell => Colours(cell.Tone).Ink)];
        tones = tones.Length > 0 ? tones : s_tones;
        for (var i = 0; i < tones.Length; i++)
        {
            var left = Width * i / tones.Length;
            canvas.Fill(left, Height - Band, (Width * (i + 1) / tones.Length) - left, Band, _colours[tones[i]]);
        }
    }
}
