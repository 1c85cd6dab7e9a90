using XenModeKB.SiteTests.Harness;

[assembly: AssemblyFixture(typeof(RealSite))]

namespace XenModeKB.SiteTests.Harness;

/// <summary>The knowledge base of this repository, built once for all tests, served at a path of its own.</summary>
public sealed class RealSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public const string BasePath = "/XenModeKB/";

    public Site Site { get; private set; } = null!;

    public Server Server { get; private set; } = null!;

    public Browser Browser { get; } = new();

    /// <summary>What the build printed.</summary>
    public Answer Build { get; private set; } = null!;

    public string Output => _folder["output"];

    public async ValueTask InitializeAsync()
    {
        Build = await Programs.Kb("build", "--root", Repository.Root, "--output", Output, "--base-url", "https://example.org" + BasePath, "--format", "text");
        Assert.True(Build.Exit == 0, Build.All);
        Site = Site.Read(Output);
        Server = await Server.Start(Site, BasePath);
        await Browser.Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}
