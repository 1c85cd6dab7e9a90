using XenModeKB.Model;

namespace XenModeKB.Flowcharts;

/// <summary>
/// Titles of steps that tell them apart: two outcomes of a chart may have one label, and two questions one wording. Then the last of the
/// answers that lead to each stand after it, as many as it takes.
/// </summary>
internal sealed class StepTitles
{
    private readonly ChartView _view;
    private readonly Dictionary<int, Wording> _titles;

    public StepTitles(ChartView view)
    {
        _view = view;
        _titles = view.Steps.GroupBy(step => step.Text.Text, StringComparer.Ordinal).SelectMany(Titles)
            .ToDictionary(title => title.Place, title => title.Text);
    }

    public Wording Of(ChartStep step) => _titles[step.Place];

    private IEnumerable<(int Place, Wording Text)> Titles(IEnumerable<ChartStep> same)
    {
        var ways = same.Select(step => (Step: step, Way: WayTo(step))).ToList();
        return ways.Select(one => (one.Step.Place, ways.Count == 1 || one.Way.Count == 0 ? one.Step.Text : After(one, ways)));
    }

    private Wording After((ChartStep Step, List<string> Way) one, List<(ChartStep Step, List<string> Way)> all)
    {
        var count = 1;
        while (count < one.Way.Count
            && all.Exists(other => other.Step != one.Step && other.Way.TakeLast(count).SequenceEqual(one.Way.TakeLast(count))))
        {
            count++;
        }

        return one.Step.Text with { Text = _view.Say("step.after", one.Step.Text, string.Join(" → ", one.Way.TakeLast(count))) };
    }

    /// <summary>The answers of the first way to a step.</summary>
    private List<string> WayTo(ChartStep step)
    {
        var answers = new List<string>();
        for (var place = step.Place; place > 0;)
        {
            var (from, answer) = _view.From[place].First(before => before.Step < place);
            answers.Add(_view.Steps[from].Answers[answer].Label);
            place = from;
        }

        answers.Reverse();
        return answers;
    }
}
