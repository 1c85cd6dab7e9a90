using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Cli.Serve;

public sealed class ServeCommandTests : IDisposable
{
    private readonly KbRun _run = new();
    private readonly CancellationTokenSource _stop = new();

    public ServeCommandTests() => _run.Cancellation = _stop.Token;

    public void Dispose()
    {
        _run.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public void The_address_is_said_before_the_first_build_and_opened_after_it()
    {
        var (heard, opened) = ("", "");
        _run.Answer = () =>
        {
            heard = _run.Out;
            return KbRun.Site();
        };
        _run.Browse = address =>
        {
            opened = address;
            _stop.Cancel();
            return true;
        };

        Assert.Equal(0, _run.Kb("serve", "--port", "0", "--open"));
        Assert.Matches(@"^Preview: http://127\.0\.0\.1:[0-9]+/ \(Ctrl\+C ends it\)\n$", heard);
        Assert.Equal(heard.Split(' ')[1], opened);
        Assert.Equal("Building…\n", _run.Error);
        Assert.Contains("Built in 0 ms", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_browser_the_address_is_said()
    {
        _run.Browse = _ =>
        {
            _stop.Cancel();
            return false;
        };

        _run.Kb("serve", "--port", "0", "--open");

        Assert.Contains("no browser could be opened; the address is http://127.0.0.1:", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_while_the_site_is_built_begins_anew_the_first_time_and_later()
    {
        var builds = 0;
        _run.Answer = () =>
        {
            switch (++builds)
            {
                case 1 or 3:
                    _run.Write("input/site.yml", $"title: {builds}\n");
                    _run.Building.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
                    _run.Building.ThrowIfCancellationRequested();
                    break;
                case 2:
                    _run.Write("input/site.yml", "title: z\n");
                    break;
                default:
                    _stop.Cancel();
                    break;
            }

            return KbRun.Site();
        };

        Assert.Equal(0, _run.Kb("serve", "--port", "0"));
        Assert.Equal(4, builds);
        Assert.Equal(2, Regex.Count(_run.Out, "Built in"));
    }

    [Fact]
    public void A_port_that_is_taken_is_told_with_the_next_one_that_is_free()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        Assert.Equal(2, _run.Kb("serve", "--port", $"{port}"));
        Assert.Matches($@"^kb: Port {port} is taken\. ([0-9]+) is free: --port \1\.", _run.Error);
    }

    [Fact]
    public void Without_a_port_the_next_free_one_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 4400);
        try
        {
            other.Start();
        }
        catch (SocketException)
        {
            // Somebody else has it, which is as good.
        }

        _run.Answer = () =>
        {
            _stop.Cancel();
            return KbRun.Site();
        };

        Assert.Equal(0, _run.Kb("serve"));
        Assert.Matches(@"^Preview: http://127\.0\.0\.1:44(0[1-9]|1[0-9]|20)/", _run.Out);
    }
}
