using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Theme;

/// <summary>What a phone needs to keep the site on its first screen: <c>en/manifest.webmanifest</c>, one for each language.</summary>
internal static class MakeManifest
{
    private static readonly JsonWriterOptions s_json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
        NewLine = "\n",
    };

    public static string RouteOf(Locale locale) => $"{locale.Path}/manifest.webmanifest";

    /// <returns>Nothing for a theme whose icon has one form only.</returns>
    public static IEnumerable<OutputFile> Of(SiteConfig config, ThemeAssets assets) =>
        assets.Icons is { } icons ? config.Locales.Select(locale => Of(config, locale, assets, icons)) : [];

    private static OutputFile Of(SiteConfig config, Locale locale, ThemeAssets assets, ThemeIcons icons)
    {
        var route = RouteOf(locale);
        var links = new PageLinks(route);
        return new(route, WriteJson.Of(s_json, json =>
        {
            json.WriteStartObject();
            json.WriteString("name", config.Title[locale].Text);
            json.WriteString("description", config.Description[locale].Text);
            json.WriteString("lang", locale.Code);
            json.WriteString("dir", locale.Direction);
            json.WriteString("start_url", "./");
            json.WriteString("scope", "../");
            json.WriteString("display", "minimal-ui");
            if (assets.Paper is { } paper)
            {
                json.WriteString("theme_color", paper.Light);
                json.WriteString("background_color", paper.Light);
            }

            json.WriteStartArray("icons");
            foreach (var (size, icon) in icons.Pngs)
            {
                json.WriteStartObject();
                json.WriteString("src", links.To(icon));
                json.WriteString("sizes", $"{size}x{size}");
                json.WriteString("type", "image/png");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }
}
