using System.Globalization;
using System.Text;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// Who comes from whom. 1. The generation of each entity: one more than its youngest parent; 2. a column for each
/// generation, in the order of the collection, near the parents; 3. lines from parent to child.
/// </summary>
internal sealed class DrawTree(DatasetText language)
{
    private const double BoxWidth = 152;
    private const double BoxHeight = 48;
    private const double Across = 208;
    private const double Down = 68;

    public (string Svg, double Width, double Height) Draw(PictureDefinition picture)
    {
        var shown = picture.Entities.ToDictionary(entity => entity.FullId, StringComparer.Ordinal);
        var parents = picture.Entities.ToDictionary(entity => entity, entity => Parents(entity, picture.Fields[0], shown));
        var generations = Generations(picture, parents);
        var columns = picture.Entities.GroupBy(entity => generations[entity]).OrderBy(group => group.Key).Select(group => group.ToList())
            .ToList();
        var tallest = columns.Max(column => column.Count);
        var places = new Dictionary<Entity, (double X, double Y)>();
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i]
                .OrderBy(entity => parents[entity].Where(places.ContainsKey).Select(parent => places[parent].Y).DefaultIfEmpty(0).Average())
                .ToList();
            var top = 4 + ((tallest - column.Count) * Down / 2);
            for (var j = 0; j < column.Count; j++)
            {
                places[column[j]] = (4 + (i * Across), top + (j * Down));
            }
        }

        var svg = new StringBuilder();
        foreach (var child in picture.Entities)
        {
            foreach (var parent in parents[child].Where(parent => generations[parent] < generations[child]))
            {
                Line(svg, places[parent], places[child]);
            }
        }

        foreach (var entity in picture.Entities)
        {
            Box(svg, language.Brief(entity), places[entity]);
        }

        return (svg.ToString(), ((columns.Count - 1) * Across) + BoxWidth + 8, (tallest * Down) - Down + BoxHeight + 8);
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

    private static void Line(StringBuilder svg, (double X, double Y) from, (double X, double Y) to)
    {
        var (x1, y1) = (from.X + BoxWidth, from.Y + (BoxHeight / 2));
        var (x2, y2) = (to.X, to.Y + (BoxHeight / 2));
        var middle = (x1 + x2) / 2;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<path class=\"picture-line\" d=\"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2 - 7} {y2}\""
                + $" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"picture-line\" d=\"M{x2} {y2}l-9 -4.5v9z\" fill=\"currentColor\"/>");
    }

    private static void Box(StringBuilder svg, Wording name, (double X, double Y) at)
    {
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"picture-box\" x=\"{at.X}\" y=\"{at.Y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\""
                + $" rx=\"8\" fill=\"none\" stroke=\"currentColor\"/>");
        WritePicture.Text(
            svg,
            name,
            at.X + (BoxWidth / 2),
            at.Y + 29,
            20,
            2,
            "font-size=\"14\" font-weight=\"600\" text-anchor=\"middle\" fill=\"currentColor\"");
    }
}
