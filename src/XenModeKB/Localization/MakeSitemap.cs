using System.Globalization;
using System.Text;
using System.Xml;
using XenModeKB.Model;

namespace XenModeKB.Localization;

/// <summary>The pages that search engines should know, each with its translations, and where to find the list.</summary>
internal static class MakeSitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <param name="config">Address and languages.</param>
    /// <param name="drafts">All pages; those that are not to be indexed are left out.</param>
    /// <param name="changed">Day of the last change by input path.</param>
    public static IEnumerable<OutputFile> Of(SiteConfig config, IEnumerable<PageInfo> drafts, Func<string, DateOnly?> changed)
    {
        var listed = drafts
            .Where(draft => draft.Indexed && draft.Layout is not PageLayout.Root)
            .OrderBy(draft => draft.Route, StringComparer.Ordinal).ToList();
        var translations = listed.ToLookup(draft => draft.Key, StringComparer.Ordinal);
        yield return new OutputFile("sitemap.xml", Write(config, listed, translations, changed));
        yield return OutputFile.FromText("robots.txt", $"User-agent: *\nAllow: /\nSitemap: {config.BaseUrl}sitemap.xml\n");
    }

    private static byte[] Write(
        SiteConfig config, List<PageInfo> listed, ILookup<string, PageInfo> translations, Func<string, DateOnly?> changed)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("urlset", Namespace);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var draft in listed)
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, config.BaseUrl + draft.Route);
                if (changed(draft.Origin.Path) is { } date)
                {
                    xml.WriteElementString("lastmod", Namespace, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                }

                WriteTranslations(xml, config, [.. translations[draft.Key].OrderBy(other => other.Locale.Code, StringComparer.Ordinal)]);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteTranslations(XmlWriter xml, SiteConfig config, List<PageInfo> pages)
    {
        if (pages.Count < 2)
        {
            return;
        }

        // As in the head of the pages: the root is where a reader of no known language chooses.
        var source = pages.MinBy(page => config.Locales.IndexOf(page.Locale))!;
        foreach (var (code, route) in pages.Select(page => (page.Locale.Code, page.Route))
            .Append(("x-default", source.Key.Length == 0 ? "" : source.Route)))
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", code);
            xml.WriteAttributeString("href", config.BaseUrl + route);
            xml.WriteEndElement();
        }
    }
}
