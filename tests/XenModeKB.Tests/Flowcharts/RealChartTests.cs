using XenModeKB.Flowcharts;

namespace XenModeKB.Tests.Flowcharts;

/// <summary>The charts of the knowledge base itself.</summary>
public sealed class RealChartTests
{
    public static TheoryData<string> Charts =>
        [.. Directory.EnumerateFiles(Path.Combine(Architecture.Repository.Root, "input", "flowcharts"), "*.yml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_chart_is_sound_and_legible_on_the_narrowest_screen(string file)
    {
        var text = File.ReadAllText(Path.Combine(Architecture.Repository.Root, "input", "flowcharts", file));
        var chart = Flowcharts.Charts.Only(text, Path.GetFileNameWithoutExtension(file));

        foreach (var locale in Flowcharts.Charts.Locales)
        {
            var view = new ChartView(chart, locale, Flowcharts.Charts.Site);

            // 320 pixels less two margins of 16: drawn no smaller than it is, text of 13 pixels.
            Assert.InRange(view.Tall.Width, 0, 288);

            // A page of 1,440 pixels has room for 80 rem.
            Assert.InRange(view.Wide.Width, 0, 1280);
        }
    }
}
