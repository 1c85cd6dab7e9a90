using System.Collections.Concurrent;
using System.Net;
using XenModeKB.Links;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Links;

/// <summary>What a link may not reach, however it is spelled and whatever a name resolves to.</summary>
public sealed class AddressGuardTests(ExternalServer server) : IClassFixture<ExternalServer>
{
    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://127.1:1/")]
    [InlineData("http://2130706433:1/")]
    [InlineData("http://0177.0.0.1:1/")]
    [InlineData("http://168.63.129.16:1/")]
    [InlineData("http://0x7f.1:1/")]
    [InlineData("http://0x7F000001:1/")]
    [InlineData("http://017700000001:1/")]
    [InlineData("http://0.0.0.0:1/")]
    [InlineData("http://0/")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://127.0.0.1%2e:1/")]
    [InlineData("http://１２７.０.０.１:1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://2852039166/")]
    [InlineData("http://0xa9fea9fe/")]
    [InlineData("http://0251.0376.0251.0376/")]
    [InlineData("http://user:pass@10.0.0.1/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("http://[::]:1/")]
    [InlineData("http://[::ffff:127.0.0.1]:1/")]
    [InlineData("http://[::ffff:a9fe:a9fe]/")]
    [InlineData("http://[::127.0.0.1]:1/")]
    [InlineData("http://[64:ff9b::169.254.169.254]/")]
    [InlineData("http://[64:ff9b:1::10.0.0.1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[2002:a9fe:a9fe::1]/")]
    [InlineData("http://[2001:0:a00:1::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fec0::1]/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://100.100.100.200/")]
    [InlineData("http://[fd00:ec2::254]/latest/")]
    [InlineData("http://[fd20:ce::254]/computeMetadata/v1/")]
    [InlineData("http://[64:ff9b::168.63.129.16]/")]
    [InlineData("http://0xa83f8110/")]
    [InlineData("http://[2002:a83f:8110::]/")]
    [InlineData("http://[::ffff:0:127.0.0.1]/")]
    [InlineData("http://[2600::5efe:127.0.0.1]/")]
    [InlineData("http://[2600::200:5efe:10.0.0.1]/")]
    public async Task An_address_that_is_not_public_is_never_asked(string address)
    {
        var report = await Run(Options(), address);

        Assert.Equal(Verdict.Refused, Assert.Single(report.Verdicts).Key);
        Assert.Equal(("KB6045", Severity.Warning), (report.Problems[0].Diagnostic.Code, report.Problems[0].Diagnostic.Severity));
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("::ffff:192.168.0.1")]
    [InlineData("127.0.0.1", "10.0.0.1")]
    [InlineData("10.0.0.1", "127.0.0.1")]
    [InlineData("127.0.0.1", "fd00::1")]
    public async Task A_name_with_one_private_address_is_refused(params string[] addresses)
    {
        var options = Options() with { Resolve = (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray()) };

        var report = await Run(options, $"http://name.example:{server.Port}/ok");

        Assert.Equal(Verdict.Refused, Assert.Single(report.Verdicts).Key);
    }

    [Fact]
    public async Task The_address_that_is_asked_is_the_one_that_was_checked_for_every_connection()
    {
        // The name is good when it is looked at for the first time, and leads into the network afterwards.
        var answers = new ConcurrentQueue<string>(["127.0.0.1", "10.0.0.1", "10.0.0.1", "10.0.0.1"]);
        var asked = new ConcurrentQueue<string>();
        var options = Options() with
        {
            Attempts = 1,
            Resolve = (name, _) =>
            {
                asked.Enqueue(name);
                return Task.FromResult<IPAddress[]>([IPAddress.Parse(answers.TryDequeue(out var answer) ? answer : "10.0.0.1")]);
            },
        };

        var report = await Run(options, $"http://rebind.example:{server.Port}/closes?1", $"http://rebind.example:{server.Port}/closes?2");

        Assert.Equal((1, 1), (report.Verdicts[Verdict.Ok], report.Verdicts[Verdict.Refused]));
        Assert.All(asked, name => Assert.Equal("rebind.example", name));
        Assert.Single(server.Requests, request => request.Path == "/closes");
    }

    [Fact]
    public async Task A_redirect_to_a_name_is_checked_as_well()
    {
        var options = Options() with { Resolve = (name, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(name == "localhost" ? "192.168.7.7" : "127.0.0.1")]) };

        var report = await Run(options, $"http://good.example:{server.Port}/to-name");

        Assert.Equal(Verdict.Refused, Assert.Single(report.Verdicts).Key);
    }

    private ExternalOptions Options() => new() { Timeout = TimeSpan.FromMinutes(5), Pace = TimeSpan.Zero, RetryAfter = TimeSpan.FromMilliseconds(10), TestPort = server.Port };

    private static Task<ExternalReport> Run(ExternalOptions options, params string[] urls) =>
        new CheckExternals(options, new(), TimeProvider.System, () => 0.5)
            .Run([.. urls.Select((url, i) => new ExternalLink(url, new SourceSpan("index.html", i + 1, 1), url))], TestContext.Current.CancellationToken);
}
