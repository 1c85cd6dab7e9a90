namespace XenModeKB.Benchmarks;

/// <summary>The time to check every link and anchor of a finished site, ours and that of other checkers on the same folder.</summary>
internal sealed class LinkBenchmark(Workspace folder, string kb, IReadOnlyList<string> peers)
{
    public void Run(int pages)
    {
        var (root, site) = (folder[$"links-{pages}"], folder[$"links-{pages}-site"]);
        Corpus.Write(root, pages);
        Measure.Best(() => { }, kb, "build", "--root", root, "--output", site);
        var ours = Measure.Best(() => { }, kb, "links", site);
        Console.WriteLine($"{pages} pages: kb links {ours.Time.TotalSeconds:0.00} s, peak {ours.PeakMegabytes:0} MB");
        foreach (var peer in peers)
        {
            Against(peer, pages, site, ours);
        }
    }

    private static void Against(string peer, int pages, string site, Measured ours)
    {
        var (program, arguments) = peer switch
        {
            "linkinator" => (Linkinator, new[] { site, "--recurse", "--silent", "--check-fragments", "--skip", "^https?://(?!localhost)" }),
            "linkchecker" => ("linkchecker", ["--no-status", "--no-warnings", "-o", "none", Path.Combine(site, "index.html")]),
            _ => throw new ArgumentException($"{peer} is not a peer that this benchmark knows."),
        };
        if (!Measure.IsThere(program))
        {
            Console.WriteLine($"{peer} is not installed ({program}).");
            return;
        }

        // Other checkers may find fault with addresses that are not written yet: their exit code says nothing about their speed.
        var theirs = Measure.Program(program, arguments);
        Console.WriteLine($"{pages} pages: {peer} {theirs.Time.TotalSeconds:0.00} s (exit {theirs.Exit}); kb takes {ours.Time / theirs.Time:0.00} of its time");
    }

    private static string Linkinator => Path.Combine(Workspace.Repository, "artifacts", "judges", "node_modules", ".bin", "linkinator");
}
