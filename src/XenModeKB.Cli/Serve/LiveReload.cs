using System.Globalization;
using System.Text;

namespace XenModeKB.Cli.Serve;

/// <summary>
/// The script that reloads a page when a newer build is there. Only the server adds it, to what it sends; no file of the site has it.
/// </summary>
internal static class LiveReload
{
    public const string ScriptPath = "/.kb/reload.js";
    public const string EventsPath = "/.kb/events";

    /// <summary>
    /// The server's event stream sends the version at once and after each build. Only a page that is seen listens: a browser has six
    /// connections to a server, and with each open page holding one, a seventh would never load.
    /// </summary>
    public const string Script =
        $$"""
        (() => {
          const shown = document.currentScript.dataset.version;
          let events = null;
          const listen = () => {
            if (document.hidden) {
              events?.close();
              events = null;
            } else if (events === null) {
              events = new EventSource("{{EventsPath}}");
              events.onmessage = (event) => { if (event.data !== shown) { location.reload(); } };
            }
          };
          document.addEventListener("visibilitychange", listen);
          listen();
        })();

        """;

    /// <summary>The page with the script's element before the end of its body.</summary>
    /// <param name="html">The page.</param>
    /// <param name="version">Of the build that the page is part of.</param>
    public static byte[] AddTo(ReadOnlySpan<byte> html, int version)
    {
        var element = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"<script src=\"{ScriptPath}\" data-version=\"{version}\" defer></script>"));
        var at = html.LastIndexOf("</body>"u8);
        at = at < 0 ? html.Length : at;
        return [.. html[..at], .. element, .. html[at..]];
    }
}
