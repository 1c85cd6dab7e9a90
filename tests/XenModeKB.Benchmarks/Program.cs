// How fast the published program is, and how fast its peers are on the same input in the same run. Nothing here is a test.
//   dotnet run --project tests/XenModeKB.Benchmarks -c Release -- pages 1000 10000 [--vs hugo]
//   … -- links 1000 [--vs linkinator linkchecker]
//   … -- dataset [1000] [--vs hugo]   20 collections of so many entities with 20 claims each, in one language and in two
//   … -- charts 500   the layout of one chart of so many nodes
//   … -- references [10000]   so many sources, each cited ten times
// The program is published once (ReadyToRun), unless --kb names one.
using XenModeKB.Benchmarks;

var words = args.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToList();
var peers = args.SkipWhile(argument => argument != "--vs").Skip(1).TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToList();
var sizes = words.Skip(1).Select(word => int.Parse(word, System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty(1000).ToList();
if (words.FirstOrDefault() == "charts")
{
    sizes.ForEach(ChartBenchmark.Run);
    return 0;
}

var kb = args.SkipWhile(argument => argument != "--kb").ElementAtOrDefault(1) ?? PublishedTool.Make();
using var folder = new Workspace();
switch (words.FirstOrDefault())
{
    case "pages":
        sizes.ForEach(pages => new PageBenchmark(folder, kb, peers).Run(pages));
        return 0;
    case "links":
        sizes.ForEach(pages => new LinkBenchmark(folder, kb, peers).Run(pages));
        return 0;
    case "dataset":
        sizes.ForEach(entities => new DataBenchmark(folder, kb).Dataset(collections: 20, entities, claims: 20, peers.Contains("hugo")));
        return 0;
    case "references":
        (words.Count > 1 ? sizes : [10_000]).ForEach(sources => new DataBenchmark(folder, kb).References(sources, citations: 10 * sources));
        return 0;
    default:
        Console.WriteLine("usage: pages|links [N…] [--vs PEER…] | charts [N…] | dataset [N…] [--vs hugo] | references [N…]   [--kb PROGRAM]");
        return 2;
}
