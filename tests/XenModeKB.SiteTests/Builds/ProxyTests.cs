using System.Net;
using System.Net.Sockets;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Builds;

/// <summary>A proxy would ask private addresses on our behalf: whatever the environment says, none is asked.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task A_proxy_of_the_environment_is_no_way_to_private_addresses()
    {
        using var folder = new TemporaryFolder();
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        await File.WriteAllTextAsync(folder["index.html"], "<title>x</title><a href='http://10.0.0.1/a'>a</a><a href='https://169.254.169.254/b'>b</a><a href='http://no-such-host.invalid/'>c</a>", TestContext.Current.CancellationToken);
        var address = $"http://127.0.0.1:{((IPEndPoint)proxy.LocalEndpoint).Port}";
        (string, string)[] variables =
        [
            .. new[] { "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy" }.Select(name => (name, address)),
        ];

        var answer = await Programs.Kb(["links", folder.Path, "--external"], variables);

        Assert.Equal(2, answer.All.Split("not public").Length - 1);
        Assert.False(proxy.Pending(), "The proxy was asked.");
    }
}
