using System.Globalization;
using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// Who comes from whom. 1. The generation of each entity: one more than its youngest parent; 2. a column for each
/// generation, in the order of the collection, near the parents; for a phone, a row; 3. lines from parent to child. Each box leads to the
/// page of its entity.
/// </summary>
internal sealed class DrawTree(DatasetText language, bool tall)
{
    /// <summary>As many boxes fit side by side on a phone.</summary>
    private const int MostInRow = 3;

    private readonly double _boxWidth = tall ? 100 : 152;
    private readonly double _boxHeight = tall ? 52 : 48;

    /// <summary>From one generation to the next.</summary>
    private readonly double _ahead = tall ? 92 : 208;

    /// <summary>From one box to the next of the same generation.</summary>
    private readonly double _beside = tall ? 112 : 68;

    public (HtmlFragment Svg, double Width, double Height) Draw(PictureDefinition picture)
    {
        var shown = picture.Entities.ToDictionary(entity => entity.FullId, StringComparer.Ordinal);
        var parents = picture.Entities.ToDictionary(entity => entity, entity => Parents(entity, picture.Fields[0], shown));
        var generations = Generations(picture, parents);
        var lines = picture.Entities.GroupBy(entity => generations[entity]).OrderBy(group => group.Key)
            .SelectMany(group => tall ? group.Chunk(MostInRow) : [group.ToArray()]).ToList();
        var longest = lines.Max(line => line.Length);
        var places = Places(lines, longest, parents);
        var svg = new StringBuilder();
        foreach (var child in picture.Entities)
        {
            foreach (var parent in parents[child].Where(parent => generations[parent] < generations[child]))
            {
                Line(svg, places[parent], places[child]);
            }
        }

        var html = new HtmlBuilder().Raw(svg);
        foreach (var entity in picture.Entities)
        {
            Box(html, entity, places[entity]);
        }

        var (far, wide) = (((lines.Count - 1) * _ahead) + 8, ((longest - 1) * _beside) + 8);
        return tall
            ? (html.ToFragment(), wide + _boxWidth, far + _boxHeight)
            : (html.ToFragment(), far + _boxWidth, wide + _boxHeight);
    }

    private Dictionary<Entity, (double X, double Y)> Places(List<Entity[]> lines, int longest, Dictionary<Entity, List<Entity>> parents)
    {
        var places = new Dictionary<Entity, (double X, double Y)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].OrderBy(entity => parents[entity].Where(places.ContainsKey)
                .Select(parent => tall ? places[parent].X : places[parent].Y).DefaultIfEmpty(0).Average()).ToList();
            var start = 4 + ((longest - line.Count) * _beside / 2);
            for (var j = 0; j < line.Count; j++)
            {
                var (ahead, beside) = (4 + (i * _ahead), start + (j * _beside));
                places[line[j]] = tall ? (beside, ahead) : (ahead, beside);
            }
        }

        return places;
    }

    private static List<Entity> Parents(Entity entity, string field, Dictionary<string, Entity> shown)
    {
        var value = entity[field];
        var named = value is ListValue list ? list.Items.OfType<EntityValue>() : new[] { value }.OfType<EntityValue>();
        return [.. named.Select(name => shown.GetValueOrDefault(name.Id)).OfType<Entity>().Where(parent => parent != entity)];
    }

    /// <summary>In rounds from those without parents; what is left in a circle comes last.</summary>
    private static Dictionary<Entity, int> Generations(PictureDefinition picture, Dictionary<Entity, List<Entity>> parents)
    {
        var generations = new Dictionary<Entity, int>();
        var left = picture.Entities.ToList();
        for (var round = 0; left.Count > 0; round++)
        {
            var next = left.Where(entity => parents[entity].All(generations.ContainsKey)).ToList();
            next = next.Count == 0 ? left : next;
            foreach (var entity in next.ToList())
            {
                generations[entity] = round;
            }

            left = [.. left.Except(next)];
        }

        // Who has no parents stands right before the first child, so that lines stay short.
        var firstChild = parents.SelectMany(pair => pair.Value.Select(parent => (Parent: parent, Generation: generations[pair.Key])))
            .GroupBy(pair => pair.Parent).ToDictionary(group => group.Key, group => group.Min(pair => pair.Generation));
        foreach (var (root, child) in firstChild.Where(pair => parents[pair.Key].Count == 0 && pair.Value > 0))
        {
            generations[root] = child - 1;
        }

        return generations;
    }

    private void Line(StringBuilder svg, (double X, double Y) from, (double X, double Y) to)
    {
        var half = (X: _boxWidth / 2, Y: _boxHeight / 2);
        var start = tall ? (X: from.X + half.X, Y: from.Y + _boxHeight) : (X: from.X + _boxWidth, Y: from.Y + half.Y);
        var end = tall ? (X: to.X + half.X, to.Y) : (to.X, Y: to.Y + half.Y);
        var middle = tall ? (start.Y + end.Y) / 2 : (start.X + end.X) / 2;
        var curve = tall
            ? FormattableString.Invariant($"C{start.X} {middle} {end.X} {middle} {end.X} {end.Y - 7}")
            : FormattableString.Invariant($"C{middle} {start.Y} {middle} {end.Y} {end.X - 7} {end.Y}");
        var tip = tall ? "l-4.5 -9h9z" : "l-9 -4.5v9z";
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<path class=\"picture-line\" d=\"M{start.X} {start.Y}{curve}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"picture-line\" d=\"M{end.X} {end.Y}{tip}\" fill=\"currentColor\"/>");
    }

    private void Box(HtmlBuilder html, Entity entity, (double X, double Y) at)
    {
        var route = language.Route(entity.FullId);
        if (route is not null)
        {
            html.Raw("<a href=\"").Link(route, null, entity.Span).Raw("\">");
        }

        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"picture-box\" x=\"{at.X}\" y=\"{at.Y}\" width=\"{_boxWidth}\" height=\"{_boxHeight}\""
                + $" rx=\"8\" fill=\"none\" stroke=\"currentColor\"/>");
        WritePicture.Text(
            svg,
            language.Brief(entity),
            at.X + (_boxWidth / 2),
            at.Y + (_boxHeight / 2) + 5,
            tall ? 12 : 20,
            2,
            "font-size=\"14\" font-weight=\"600\" text-anchor=\"middle\" fill=\"currentColor\"");
        html.Raw(svg).Raw(route is null ? "" : "</a>");
    }
}
