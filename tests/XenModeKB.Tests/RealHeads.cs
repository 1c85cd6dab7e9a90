using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using XenModeKB.Model;

namespace XenModeKB.Tests;

/// <summary>What the head of a page says of it.</summary>
internal sealed record RealHead(string Path, string Language, string Title, string Description, IReadOnlyList<JsonElement> JsonLd);

/// <summary>The heads of a site, without pages that only lead on, the choice of a language and the page for missing addresses.</summary>
internal static class RealHeads
{
    public static IEnumerable<RealHead> Of(IEnumerable<OutputFile> files)
    {
        var parser = new HtmlParser();
        foreach (var file in files.Where(file => file.Path.EndsWith("/index.html", StringComparison.Ordinal)))
        {
            var html = Encoding.UTF8.GetString(file.Content.Span);
            if (html.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            {
                continue;
            }

            var page = parser.ParseDocument(html[..(html.IndexOf("</head>", StringComparison.Ordinal) + 7)]);
            yield return new(
                file.Path,
                file.Path[..file.Path.IndexOf('/', StringComparison.Ordinal)],
                page.Title!,
                page.QuerySelector("meta[name=description]")!.GetAttribute("content")!,
                [.. page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement)]);
        }
    }
}
