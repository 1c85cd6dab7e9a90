using System.Diagnostics;
using XenModeKB.Theme;

namespace XenModeKB.Benchmarks;

/// <summary>Pages per second of a cold build with all checks, its peak memory, and a rebuild after one edit in the same process.</summary>
internal sealed class PageBenchmark(Workspace folder, string kb, IReadOnlyList<string> peers)
{
    public void Run(int pages)
    {
        var (root, output) = (folder[$"pages-{pages}"], folder[$"pages-{pages}-output"]);
        Corpus.Write(root, pages);
        var cold = Measure.Best(() => Workspace.Forget(output), kb, "build", "--root", root, "--output", output);
        Console.WriteLine($"{pages} pages: cold build {cold.Time.TotalSeconds:0.00} s, {pages / cold.Time.TotalSeconds:0} pages/s, peak {cold.PeakMegabytes:0} MB");
        Rebuild(root, pages);
        if (peers.Contains("hugo"))
        {
            AgainstHugo(pages, cold);
        }
    }

    private static void Rebuild(string root, int pages)
    {
        var options = new BuildOptions(root, Path.Combine(Workspace.Repository, "theme"), new DateOnly(2026, 1, 1));
        using var theme = new RazorTheme();
        var build = new SiteBuild(options, theme);
        build.Build(null, CancellationToken.None);
        var page = Corpus.FileOf(root, "en", pages / 4);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            File.AppendAllText(page, "\nOne more sentence.\n");
            var watch = Stopwatch.StartNew();
            var result = build.Build(null, CancellationToken.None);
            best = result.HasErrors ? throw new InvalidOperationException(result.Diagnostics[0].ToString()) : watch.Elapsed < best ? watch.Elapsed : best;
        }

        Console.WriteLine($"{pages} pages: rebuild after one edit {best.TotalMilliseconds:0} ms, in memory");
    }

    private void AgainstHugo(int pages, Measured cold)
    {
        if (HugoCorpus.Build(folder, pages) is var (hugo, made))
        {
            Console.WriteLine($"{pages} pages: hugo {hugo.Time.TotalSeconds:0.00} s, peak {hugo.PeakMegabytes:0} MB, {made} files; kb takes {cold.Time / hugo.Time:0.00} of its time, {cold.PeakMegabytes / hugo.PeakMegabytes:0.00} of its memory");
        }
    }
}
