using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Theme;

/// <summary>Cuts a body where the headings that its outline names begin.</summary>
internal static class CutBody
{
    /// <summary>A heading that is not found in its turn stays inside the piece before it.</summary>
    public static ImmutableArray<BodyCut> Before(string html, ImmutableArray<Heading> outline)
    {
        var cuts = ImmutableArray.CreateBuilder<BodyCut>();
        var (start, id) = (0, (string?)null);
        foreach (var heading in outline.Where(heading => heading.Level == 2))
        {
            var next = html.IndexOf($"<h2 id=\"{HtmlBuilder.Escape(heading.Id)}\"", start, StringComparison.Ordinal);
            if (next < 0)
            {
                continue;
            }

            cuts.Add(new(id, html[start..next]));
            (start, id) = (next, heading.Id);
        }

        cuts.Add(new(id, html[start..]));
        return cuts.ToImmutable();
    }
}
