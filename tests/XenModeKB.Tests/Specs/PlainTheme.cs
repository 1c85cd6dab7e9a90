using XenModeKB.Theme;

namespace XenModeKB.Tests.Specs;

/// <summary>Prints what a page says and nothing around it, so that a spec shows the generator and not the design.</summary>
internal sealed class PlainTheme : ITheme
{
    public void Render(PageView view, TextWriter page) => page.Write(
        $"""
        <!DOCTYPE html>
        <html lang="{view.Lang}">
        <head><meta charset="utf-8"><title>{view.Title}</title></head>
        <body><main id="content"><h1>{view.Title}</h1>
        {view.FallbackNotice}
        {view.Body}
        {view.Notes}
        </main></body>
        </html>

        """);
}
