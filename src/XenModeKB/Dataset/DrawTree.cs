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

    /// <summary>Between two of the same generation.</summary>
    private readonly double _gap = tall ? 12 : 20;

    public (HtmlFragment Svg, double Width, double Height) Draw(PictureDefinition picture)
    {
        var shown = picture.Entities.ToDictionary(entity => entity.FullId, StringComparer.Ordinal);
        var named = picture.Entities.ToDictionary(entity => entity, entity => Parents(entity, picture.Fields[0], shown));
        var generations = Generations(picture, named);
        var lines = picture.Entities.GroupBy(entity => generations[entity]).OrderBy(group => group.Key)
            .SelectMany(group => tall ? group.Chunk(MostInRow) : [group.ToArray()]).ToList();
        var parents = picture.Entities.ToDictionary(
            child => child, child => named[child].FindAll(parent => generations[parent] < generations[child]));
        var plan = new TreePlan(lines, parents, tall ? _boxWidth : _boxHeight, _gap);
        var svg = new StringBuilder();
        foreach (var child in picture.Entities)
        {
            foreach (var parent in parents[child])
            {
                Line(svg, plan, parent, child);
            }
        }

        var html = new HtmlBuilder().Raw(svg);
        foreach (var entity in picture.Entities)
        {
            Box(html, entity, At(plan.LineOf(entity), plan.CentreOf(entity)));
        }

        var far = ((lines.Count - 1) * _ahead) + 8;
        return tall ? (html.ToFragment(), plan.Size, far + _boxHeight) : (html.ToFragment(), far + _boxWidth, plan.Size);
    }

    /// <summary>The corner of the place of a box.</summary>
    private (double X, double Y) At(int line, double centre)
    {
        var ahead = 4 + (line * _ahead);
        return tall ? (centre - (_boxWidth / 2), ahead) : (ahead, centre - (_boxHeight / 2));
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

    private void Line(StringBuilder svg, TreePlan plan, Entity from, Entity to)
    {
        var at = Behind(At(plan.LineOf(from), plan.CentreOf(from)));
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"picture-line\" d=\"M{at.X} {at.Y}");
        for (var line = plan.LineOf(from) + 1; line < plan.LineOf(to); line++)
        {
            var place = At(line, plan.PassOf(from, line));
            Curve(svg, at, Before(place), 0);
            at = Behind(place);
            svg.Append(CultureInfo.InvariantCulture, $"L{at.X} {at.Y}");
        }

        var end = Before(At(plan.LineOf(to), plan.CentreOf(to)));
        Curve(svg, at, end, 7);
        svg.Append("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>");
        var tip = tall ? "l-4.5 -9h9z" : "l-9 -4.5v9z";
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"picture-line\" d=\"M{end.X} {end.Y}{tip}\" fill=\"currentColor\"/>");
    }

    private void Curve(StringBuilder svg, (double X, double Y) start, (double X, double Y) end, double tip)
    {
        var middle = tall ? (start.Y + end.Y) / 2 : (start.X + end.X) / 2;
        svg.Append(tall
            ? FormattableString.Invariant($"C{start.X} {middle} {end.X} {middle} {end.X} {end.Y - tip}")
            : FormattableString.Invariant($"C{middle} {start.Y} {middle} {end.Y} {end.X - tip} {end.Y}"));
    }

    /// <summary>Where a line reaches a box.</summary>
    private (double X, double Y) Before((double X, double Y) at) => tall ? (at.X + (_boxWidth / 2), at.Y) : (at.X, at.Y + (_boxHeight / 2));

    /// <summary>Where a line leaves it.</summary>
    private (double X, double Y) Behind((double X, double Y) at) =>
        tall ? (at.X + (_boxWidth / 2), at.Y + _boxHeight) : (at.X + _boxWidth, at.Y + (_boxHeight / 2));

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
