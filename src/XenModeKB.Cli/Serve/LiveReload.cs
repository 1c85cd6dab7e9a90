using System.Text;

namespace XenModeKB.Cli.Serve;

/// <summary>The script that reloads a page when a newer build is there. Only the server adds it, to what it sends; no file of the site has it.</summary>
internal static class LiveReload
{
    public const string ScriptPath = "/.kb/reload.js";
    public const string EventsPath = "/.kb/events";

    /// <summary>The server's event stream sends the version at once and after each build.</summary>
    public const string Script =
        $$"""
        (() => {
          let shown = null;
          new EventSource("{{EventsPath}}").onmessage = (event) => {
            if (shown !== null && shown !== event.data) { location.reload(); }
            shown = event.data;
          };
        })();

        """;

    private static readonly byte[] s_element = Encoding.UTF8.GetBytes($"<script src=\"{ScriptPath}\" defer></script>");

    /// <summary>The page with the script's element before the end of its body.</summary>
    public static byte[] AddTo(ReadOnlySpan<byte> html)
    {
        var at = html.LastIndexOf("</body>"u8);
        at = at < 0 ? html.Length : at;
        return [.. html[..at], .. s_element, .. html[at..]];
    }
}
