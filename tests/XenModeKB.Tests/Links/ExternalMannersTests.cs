using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using XenModeKB.Links;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Links;

/// <summary>How other sites are asked: when, how often, by which protocol, and what is never asked.</summary>
public sealed class ExternalMannersTests
{
    private static readonly DateTimeOffset s_today = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Of a request: nothing here takes as long, on the busiest machine.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData("/no-head", 2)]
    [InlineData("/chain", 4)]
    public async Task The_second_half_of_an_answer_keeps_the_pace_too(string path, int requests)
    {
        await using var server = await Start();

        var clock = new HastyClock(s_today, s_limit);
        await Run(Options(server) with { Pace = TimeSpan.FromMilliseconds(150) }, new(), clock, server.Url(path));

        Assert.Equal(requests, server.Requests.Count);
        Assert.Equal(Enumerable.Repeat(150.0, requests - 1), clock.Waits.Select(wait => wait.TotalMilliseconds));
    }

    /// <summary>None is answered before all have been asked.</summary>
    [Fact]
    public async Task Hosts_are_asked_side_by_side()
    {
        const int Hosts = 8;
        var (asked, all) = (new ConcurrentDictionary<string, bool>(StringComparer.Ordinal), new TaskCompletionSource());
        await using var server = new ExternalServer
        {
            BeforeAnswer = request =>
            {
                asked[request.Host.Host] = true;
                _ = asked.Count == Hosts && all.TrySetResult();
                return all.Task.WaitAsync(s_limit, request.HttpContext.RequestAborted);
            },
        };
        await server.InitializeAsync();
        var options = Options(server) with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]) };

        var report = await Run(options, [.. Enumerable.Range(0, Hosts).SelectMany(host => new[] { 1, 2 }.Select(page => $"http://host-{host}.example:{server.Port}/nocontent?{page}"))]);

        Assert.Equal(2 * Hosts, server.Requests.Count);
        Assert.Equal(2 * Hosts, report.Verdicts[Verdict.Ok]);
    }

    [Fact]
    public async Task All_parts_of_a_page_cost_one_request()
    {
        await using var server = await Start();

        var report = await Run(Options(server), server.Url("/ok"), server.Url("/ok#here"), server.Url("/ok#nope"), server.Url("/ok#:~:text=x"), server.Url("/ok#top"));

        Assert.Equal([("GET", "/ok")], server.Requests.Select(request => (request.Method, request.Path)));
        Assert.Equal(server.Url("/ok#nope"), Assert.Single(report.Problems).Address);
        Assert.Equal(1, report.Verdicts[Verdict.Ok]);
    }

    [Fact]
    public async Task A_host_that_asks_for_more_patience_than_a_run_has_is_left_alone()
    {
        await using var server = await Start();

        var report = await Run(Options(server), server.Url("/limited-long"), server.Url("/ok"), server.Url("/missing"));

        Assert.Equal(3, report.Verdicts[Verdict.RateLimited]);
        Assert.Empty(report.Problems);
        Assert.Equal(["/limited-long"], server.Requests.Select(request => request.Path));
    }

    [Theory]
    [InlineData(0.0, 50, 100)]
    [InlineData(1.0, 150, 300)]
    public async Task Waits_grow_and_are_uneven(double chance, int first, int second)
    {
        await using var server = await Start();
        var clock = new HastyClock(s_today, s_limit);

        await new CheckExternals(Options(server) with { RetryAfter = TimeSpan.FromMilliseconds(100) }, new(), clock, () => chance)
            .Run([new(server.Url("/broken"), new SourceSpan("index.html", 1, 1), "")], TestContext.Current.CancellationToken);

        Assert.Equal([first, second], clock.Waits.Select(wait => (int)wait.TotalMilliseconds));
    }

    [Fact]
    public async Task Cookies_are_kept_for_a_run()
    {
        await using var server = await Start();

        Assert.Equal(1, (await Run(Options(server), server.Url("/cookie"))).Verdicts[Verdict.Ok]);
        Assert.Equal(1, (await Run(Options(server), server.Url("/cookie-needed"))).Verdicts[Verdict.Blocked]);
    }

    [Fact]
    public async Task A_server_that_knows_HTTP2_is_asked_by_it_and_an_unknown_certificate_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        await using var server = new ExternalServer { Certificate = certificate };
        await server.InitializeAsync();
        var trusting = Options(server) with { TestCertificate = certificate.GetCertHashString(HashAlgorithmName.SHA256) };

        Assert.Equal(1, (await Run(trusting, server.Url("/ok#here"))).Verdicts[Verdict.Ok]);
        Assert.Equal("HTTP/2", Assert.Single(server.Protocols));
        var report = await Run(Options(server), server.Url("/ok"));
        Assert.Contains("certificate or encryption", Assert.Single(report.Problems).Diagnostic.Message, StringComparison.Ordinal);
        Assert.Single(server.Protocols);
    }

    [Fact]
    public async Task The_user_agent_says_who_asks()
    {
        await using var server = await Start();

        await Run(Options(server), server.Url("/ok"));

        Assert.All(server.UserAgents, agent => Assert.Contains("kb-links/", agent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_that_has_a_page_for_everything_is_read()
    {
        await using var server = new ExternalServer { AnswersAll = true };
        await server.InitializeAsync();

        var report = await Run(Options(server), server.Url("/ok"), server.Url("/was-there-once"));

        var diagnostic = Assert.Single(report.Problems).Diagnostic;
        Assert.Equal("KB6043", diagnostic.Code);
        Assert.Contains("/was-there-once may lead to nothing: its title is 'Página não encontrada'", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Requests.Count(request => request.Path.StartsWith("/kb-links", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_new_address_keeps_the_part_that_was_linked_to()
    {
        await using var server = await Start();
        var state = new ExternalState();

        var report = await Run(Options(server), state, server.Url("/moved#here"), server.Url("/moved-to-part"), server.Url("/moved-to-part#here"), server.Url("/moved-to-itself"));

        Assert.Equal(
            [$"{server.Url("/moved#here")} moved to {server.Url("/ok#here")}.", $"{server.Url("/moved-to-part")} moved to {server.Url("/ok#part")}.", $"{server.Url("/moved-to-part#here")} moved to {server.Url("/ok#here")}."],
            report.Problems.Select(problem => problem.Diagnostic.Message));
        Assert.Equal(Verdict.Ok, state.Addresses[server.Url("/moved-to-itself")].Verdict);
    }

    [Fact]
    public async Task Only_web_addresses_are_asked()
    {
        await using var server = await Start();

        var report = await Run(Options(server), $"ftp://127.0.0.1:{server.Port}/ok", "file:///etc/passwd", "data:text/html,x", "javascript:alert(1)", "mailto:a@b.example", "gopher://x/", "http://", "::", "");

        Assert.Empty(report.Verdicts);
        Assert.Empty(server.Requests);
    }

    private static async Task<ExternalServer> Start()
    {
        var server = new ExternalServer { Now = s_today };
        await server.InitializeAsync();
        return server;
    }

    private static ExternalOptions Options(ExternalServer server) =>
        new() { Timeout = s_limit, Pace = TimeSpan.Zero, RetryAfter = TimeSpan.FromMilliseconds(10), MostBytes = 300_000, TestPort = server.Port };

    private static Task<ExternalReport> Run(ExternalOptions options, params string[] urls) => Run(options, new(), urls);

    private static Task<ExternalReport> Run(ExternalOptions options, ExternalState state, params string[] urls) => Run(options, state, new HastyClock(s_today, s_limit), urls);

    private static Task<ExternalReport> Run(ExternalOptions options, ExternalState state, HastyClock clock, params string[] urls) =>
        new CheckExternals(options, state, clock, () => 0.5)
            .Run([.. urls.Select((url, i) => new ExternalLink(url, new SourceSpan("index.html", i + 1, 1), url))], TestContext.Current.CancellationToken);
}
