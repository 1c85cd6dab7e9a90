using Microsoft.Playwright;

namespace XenModeKB.SiteTests.Harness;

/// <summary>The machine's own Chromium, driven without a window.</summary>
public sealed class Browser : IAsyncDisposable
{
    /// <summary>Tests run beside other work on few processors: what has not come after the usual half minute is late, and not yet missing.</summary>
    private const float PatienceInMilliseconds = 120_000;

    private static readonly string[] s_names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task Start()
    {
        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task<IBrowserContext> Context(BrowserNewContextOptions options)
    {
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceInMilliseconds);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string Find() =>
        s_names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException($"These tests need one of {string.Join(", ", s_names)} on the PATH.");
}
