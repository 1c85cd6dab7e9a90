using System.Text.Json;

namespace XenModeKB.Cli.Serve;

/// <summary>
/// The script that keeps an open page as new as the preview. Only the server adds it, to what it sends; no file of the site has it.
/// </summary>
internal static class LiveReload
{
    public const string ScriptPath = "/.kb/reload.js";
    public const string EventsPath = "/.kb/events";
    public const string StatePath = "/.kb/page";

    /// <summary>The query that asks for the page of the last good build while there are errors.</summary>
    public const string LastGood = "kb-last";

    /// <summary>
    /// 1. One page of a browser listens for all of them, for a browser has six connections to a server: whoever has the lock; when that
    /// page is closed, the next one gets it. 2. Whoever hears of something new asks what its own page is now. 3. Style sheets are put in
    /// the place of the old ones when they have loaded; for anything else the page is loaded again.
    /// </summary>
    public const string Script =
        $$"""
        (() => {
          const { page, styles } = document.currentScript.dataset;
          const shown = styles.split(" ");
          const last = new URLSearchParams(location.search).has("{{LastGood}}") ? "&{{LastGood}}" : "";
          const channel = new BroadcastChannel("kb-preview");
          let asks = false;
          let again = false;
          const look = async () => {
            again = asks;
            if (asks) { return; }
            asks = true;
            try {
              const answer = await fetch(`{{StatePath}}?path=${encodeURIComponent(location.pathname)}${last}`);
              const now = await answer.json();
              if (now.page === page) { now.styles.forEach(swap); } else { location.reload(); }
            } catch {
              // The server is gone, or starts again: it will say so.
            }
            asks = false;
            if (again) { look(); }
          };
          const swap = ([address, content], i) => {
            if (shown[i] === content) { return; }
            shown[i] = content;
            const old = document.querySelectorAll("link[rel=stylesheet]:not([data-old])")[i];
            const style = old.cloneNode();
            style.href = `${address}?${content}`;
            style.onload = style.onerror = () => old.remove();
            old.dataset.old = "";
            old.after(style);
          };
          const listen = () => new Promise(() => {
            const events = new EventSource("{{EventsPath}}");
            events.onmessage = () => { channel.postMessage(""); look(); };
          });
          channel.onmessage = look;
          addEventListener("pageshow", look);
          navigator.locks.request("kb-preview", listen);
        })();

        """;

    /// <summary>The page with the script's element before the end of its body.</summary>
    /// <param name="html">The page.</param>
    /// <param name="state">What the page looks like.</param>
    public static string AddTo(string html, PageState state)
    {
        var styles = string.Join(' ', state.Styles.Select(style => style.Content));
        var element = $"<script src=\"{ScriptPath}\" data-page=\"{state.Page}\" data-styles=\"{styles}\" defer></script>";
        var at = html.LastIndexOf("</body>", StringComparison.Ordinal);
        return html.Insert(at < 0 ? html.Length : at, element);
    }

    /// <summary>What the script asks for: <c>{"page":"…","styles":[["site.css","…"]]}</c>.</summary>
    public static byte[] Answer(PageState state)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("page", state.Page);
            writer.WriteStartArray("styles");
            foreach (var style in state.Styles)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(style.Address);
                writer.WriteStringValue(style.Content);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return json.ToArray();
    }
}
