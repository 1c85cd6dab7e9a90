using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace XenModeKB.Theme;

/// <summary>The theme of this repository: Razor components, printed as static HTML.</summary>
public sealed class RazorTheme : ITheme, IDisposable
{
    /// <summary>The default encoder writes every letter outside of ASCII as a number.</summary>
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    /// <inheritdoc/>
    public void Render(PageView view, TextWriter page)
    {
        // A renderer keeps the components it has printed, so a shared one gets slower with each page.
        using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Document.View)] = view });
        renderer.Dispatcher
            .InvokeAsync(async () => (await renderer.RenderComponentAsync<Document>(parameters)).WriteHtmlTo(page))
            .GetAwaiter().GetResult();
        page.Write('\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();
}
