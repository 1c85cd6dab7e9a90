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
        foreach (var view in Views(file))
        {
            // 320 pixels less two margins of 16: drawn no smaller than it is, text of 13 pixels.
            Assert.InRange(view.Tall.Width, 0, 288);

            // A page of 1,440 pixels has room for 80 rem, in which text of 14 pixels may shrink to 12.
            Assert.InRange(view.Wide.Width, 0, 1280 * 14 / 12);
        }
    }

    /// <summary>With one box for each step, lines of find-my-mode cross 16 times.</summary>
    [Theory]
    [MemberData(nameof(Charts))]
    public void Lines_of_a_chart_do_not_cross(string file)
    {
        foreach (var view in Views(file))
        {
            var (drawn, _) = WideLayout.Arrange(new LayoutInput([.. view.Steps.Select(step => new LayoutStep(step.Name, step.Answers))]));

            Assert.Equal(0, OrderLayers.Crossings(drawn));
        }
    }

    /// <summary>The chart in each language.</summary>
    private static IEnumerable<ChartView> Views(string file)
    {
        var text = File.ReadAllText(Path.Combine(Architecture.Repository.Root, "input", "flowcharts", file));
        var chart = Flowcharts.Charts.Only(text, Path.GetFileNameWithoutExtension(file));
        return Flowcharts.Charts.Locales.Select(locale => new ChartView(chart, locale, Flowcharts.Charts.Site));
    }
}
