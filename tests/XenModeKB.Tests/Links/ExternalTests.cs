using System.Net;
using XenModeKB.Links;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Links;

public sealed class ExternalTests(ExternalServer server) : IClassFixture<ExternalServer>
{
    private static readonly DateTimeOffset s_today = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("/ok", "Ok")]
    [InlineData("/nocontent", "Ok")]
    [InlineData("/moved", "Moved")]
    [InlineData("/moved-308", "Moved")]
    [InlineData("/chain", "Moved")]
    [InlineData("/found", "Ok")]
    [InlineData("/mixed", "Ok")]
    [InlineData("/loop", "Failing")]
    [InlineData("/to-mail", "Failing")]
    [InlineData("/to-private", "Refused")]
    [InlineData("/to-metadata", "Refused")]
    [InlineData("/to-other-port", "Refused")]
    [InlineData("/to-name", "Refused")]
    [InlineData("/forbidden", "Blocked")]
    [InlineData("/login", "Blocked")]
    [InlineData("/missing", "Failing")]
    [InlineData("/gone", "Failing")]
    [InlineData("/no-head", "Ok")]
    [InlineData("/head-lies", "Ok")]
    [InlineData("/limited", "Ok")]
    [InlineData("/limited-date", "Ok")]
    [InlineData("/limited-long", "RateLimited")]
    [InlineData("/flaky", "Ok")]
    [InlineData("/broken", "Unknown")]
    [InlineData("/endless#here", "Ok")]
    [InlineData("/short#here", "Failing")]
    [InlineData("/gzip#packed", "Ok")]
    [InlineData("/ok#here", "Ok")]
    [InlineData("/bomb#here", "Ok")]
    [InlineData("/bad-gzip#here", "Failing")]
    [InlineData("/bad-deflate#here", "Failing")]
    [InlineData("/bad-brotli#here", "Failing")]
    [InlineData("/unknown-packing#here", "Ok")]
    [InlineData("/odd-charset#here", "Ok")]
    public async Task Each_answer_has_its_verdict(string path, string verdict)
    {
        server.Now = s_today;

        var report = await Run(new(), s_today, server.Url(path));

        Assert.Equal(verdict, Assert.Single(report.Verdicts).Key.ToString());
        Assert.DoesNotContain(report.Problems, problem => problem.Diagnostic.Severity == Severity.Error);
    }

    /// <summary>The server never answers, or never to the end: the limit may be short on the busiest machine.</summary>
    [Theory]
    [InlineData("/slow-headers")]
    [InlineData("/slow-body#here")]
    public async Task Who_does_not_answer_in_time_is_not_waited_for(string path)
    {
        var report = await Run(Options() with { Timeout = TimeSpan.FromSeconds(0.5) }, new(), s_today, server.Url(path));

        Assert.Equal(Verdict.Timeout, Assert.Single(report.Verdicts).Key);
        Assert.DoesNotContain(report.Problems, problem => problem.Diagnostic.Severity == Severity.Error);
    }

    [Fact]
    public async Task Broken_TLS_and_missing_names_fail()
    {
        var report = await Run(new(), s_today, $"https://127.0.0.1:{server.Port}/", "http://no-such-host.invalid/");

        Assert.Equal(2, report.Verdicts[Verdict.Failing]);
    }

    /// <summary>Servers that no library would make: they speak without end, or what is no HTTP.</summary>
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n", "X-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nX-A: ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("", "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /", "a")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n", "1;aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("HTTP/9.9 999 ?\r\n\r\n", "\0")]
    [InlineData("220 mail.example ESMTP\r\n", "500 \r\n")]
    public async Task A_server_that_speaks_without_end_fails(string start, string again)
    {
        using var raw = new RawServer(start, again);

        var report = await Run(Options() with { TestPort = raw.Port, Timeout = TimeSpan.FromSeconds(1) }, new(), s_today, $"http://127.0.0.1:{raw.Port}/#here");

        Assert.Contains(Assert.Single(report.Verdicts).Key, new[] { Verdict.Failing, Verdict.Timeout, Verdict.Unknown });
    }

    [Theory]
    [InlineData("/moved", "KB6042", "moved to http://127.0.0.1")]
    [InlineData("/home", "KB6043", "home page")]
    [InlineData("/soft#here", "KB6043", "404 | Page not found")]
    [InlineData("/ok#nope", "KB6044", "anchor")]
    [InlineData("/gzip#here", "KB6044", "anchor")]
    [InlineData("/missing", "KB6041", "2026-11-22 (status 404)")]
    [InlineData("/to-private", "KB6045", "not public")]
    public async Task What_is_doubtful_is_a_warning(string path, string code, string part)
    {
        var diagnostic = Assert.Single((await Run(new(), s_today, server.Url(path))).Problems).Diagnostic;

        Assert.Equal((code, Severity.Warning), (diagnostic.Code, diagnostic.Severity));
        Assert.Contains(part, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_dead_after_failing_on_three_days()
    {
        var state = new ExternalState();
        foreach (var (day, severity) in new[] { (0, Severity.Warning), (0, Severity.Warning), (1, Severity.Warning), (5, Severity.Error) })
        {
            var report = await Run(state, s_today.AddDays(day), server.Url("/missing"));
            Assert.Equal(severity, Assert.Single(report.Problems).Diagnostic.Severity);
        }

        var archived = Options() with { Archives = new Dictionary<string, string> { [server.Url("/missing")] = "https://archive.example/x" } };
        var softer = await Run(archived, state, s_today.AddDays(6), server.Url("/missing"), server.Url("/missing#part"));
        Assert.All(softer.Problems, problem => Assert.Equal(("KB6046", Severity.Warning), (problem.Diagnostic.Code, problem.Diagnostic.Severity)));
        Assert.Contains("the archived copy https://archive.example/x stands in", softer.Problems[0].Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(1, softer.Verdicts[Verdict.Archived]);
        var untouched = Options() with { Touched = "+ a line without the address" };
        Assert.Equal("KB6041", Assert.Single((await Run(untouched, state, s_today.AddDays(6), server.Url("/missing"))).Problems).Diagnostic.Code);
        var touched = Options() with { Touched = $"+ see {server.Url("/missing")}" };
        Assert.Equal("KB6040", Assert.Single((await Run(touched, state, s_today.AddDays(6), server.Url("/missing"))).Problems).Diagnostic.Code);
    }

    [Fact]
    public async Task A_good_day_forgives_and_a_fresh_answer_is_not_asked_again()
    {
        var state = new ExternalState();
        var url = server.Url("/ok");
        state.Addresses[url] = new(Verdict.Failing, new(2026, 11, 20), 404, null, [new(2026, 11, 19), new(2026, 11, 20)]);

        await Run(state, s_today, url);
        var asked = server.Requests.Count;
        await Run(state, s_today, url);

        Assert.Empty(state.Addresses[url].Failures);
        Assert.Equal(asked, server.Requests.Count);
    }

    [Fact]
    public async Task A_host_is_asked_at_its_pace_and_each_address_once()
    {
        var links = Enumerable.Range(0, 12).Select(i => server.Url($"/ok?{i % 6}")).ToArray();
        var before = server.Requests.Count;
        var clock = new HastyClock(s_today, Options().Timeout);

        await Run(Options() with { Pace = TimeSpan.FromMilliseconds(150) }, new(), clock, links);

        var asked = server.Requests.Skip(before).ToList();
        Assert.Equal(6, asked.Count(request => request.Path == "/ok"));
        Assert.Equal(Enumerable.Repeat(150.0, asked.Count - 1), clock.Waits.Select(wait => wait.TotalMilliseconds));
    }

    [Fact]
    public void The_state_file_is_sorted_and_survives_a_run_that_is_killed()
    {
        var folder = Directory.CreateTempSubdirectory("kb-state-").FullName;
        var path = Path.Combine(folder, "state.json");
        var state = new ExternalState();
        state.Addresses["https://b.example/é\"x"] = new(Verdict.Moved, new(2026, 1, 2), 200, "https://c.example/", []);
        state.Addresses["https://a.example/"] = new(Verdict.Failing, new(2026, 1, 2), 404, null, [new(2026, 1, 1), new(2026, 1, 2)]);
        state.Write(path);
        File.WriteAllText(path + ".new", "{\"half");

        var read = ExternalState.Read(path);
        read.Write(path);

        Assert.Equal(state.Addresses.Keys, read.Addresses.Keys);
        Assert.Equal(state.Addresses["https://a.example/"].Failures, read.Addresses["https://a.example/"].Failures);
        Assert.Equal(4, File.ReadAllText(path).Count(c => c == '\n'));
        Assert.StartsWith("\"https://a.example/\"", File.ReadAllLines(path)[1], StringComparison.Ordinal);
        File.WriteAllText(path, "{}");
        Assert.Throws<WordedException>(() => ExternalState.Read(path));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("239.255.255.255", false)]
    [InlineData("240.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("5f00::1", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("2002:0a00:0001::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2001:db8::1", false)]
    public void Only_public_addresses_are_asked(string address, bool isPublic) => Assert.Equal(isPublic, AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("see https://a.example/x.", "see https://b.example/y.")]
    [InlineData("[a](https://a.example/x)", "[a](https://b.example/y)")]
    [InlineData("<a href=\"https://a.example/x\">", "<a href=\"https://b.example/y\">")]
    [InlineData("https://a.example/x/more", "https://a.example/x/more")]
    [InlineData("https://a.example/x.html", "https://a.example/x.html")]
    [InlineData("https://web.archive.org/web/1/https://a.example/x", "https://web.archive.org/web/1/https://a.example/x")]
    [InlineData("xhttps://a.example/x", "xhttps://a.example/x")]
    [InlineData("https://a.example/x https://a.example/x", "https://b.example/y https://b.example/y")]
    public void A_fix_replaces_whole_addresses_only(string text, string fixedText) =>
        Assert.Equal(fixedText, FixMoved.Apply(text, [("https://a.example/x", "https://b.example/y")]));

    private ExternalOptions Options() => new() { Timeout = TimeSpan.FromMinutes(5), Pace = TimeSpan.Zero, RetryAfter = TimeSpan.FromMilliseconds(10), MostBytes = 300_000, TestPort = server.Port };

    private Task<ExternalReport> Run(ExternalState state, DateTimeOffset now, params string[] urls) => Run(Options(), state, now, urls);

    private static Task<ExternalReport> Run(ExternalOptions options, ExternalState state, DateTimeOffset now, params string[] urls) => Run(options, state, new FixedDay(now), urls);

    private static Task<ExternalReport> Run(ExternalOptions options, ExternalState state, TimeProvider clock, params string[] urls)
    {
        var links = urls.Select((url, i) => new ExternalLink(url, new SourceSpan("index.html", i + 1, 1), url)).ToArray();
        return new CheckExternals(options, state, clock, () => 0.5).Run(links, TestContext.Current.CancellationToken);
    }

    private sealed class FixedDay(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
