using System.Globalization;
using System.Text;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Flowcharts;

/// <summary>A chart as Markdown, for the twins of pages: addresses are whole, citations are keys.</summary>
internal static class ChartMarkdown
{
    public static string Page(ChartView view)
    {
        var text = new StringBuilder();
        text.Append(EscapeMarkdown.Sentence(view.Chart.Description[view.Locale])).Append("\n\n");
        List(text, view);
        text.Append("\n## ").Append(view.Say("data.title")).Append("\n\n");
        foreach (var (name, route) in ChartData.Files(view))
        {
            text.Append("- [").Append(EscapeMarkdown.Sentence(name)).Append("](").Append(view.Address(route)).Append(")\n");
        }

        return text.ToString();
    }

    public static string Fragment(ChartView view)
    {
        var text = new StringBuilder();
        text.Append("**").Append(EscapeMarkdown.Sentence(view.Title)).Append("** ");
        List(text, view);
        return text.ToString();
    }

    /// <summary>The first question and where its answers lead.</summary>
    public static string Chooser(ChartView view)
    {
        var text = new StringBuilder();
        text.Append("**").Append(EscapeMarkdown.Sentence(view.Steps[0].Text)).Append("**\n\n");
        foreach (var answer in view.Steps[0].Answers)
        {
            text.Append("- [").Append(EscapeMarkdown.Sentence(answer.Label))
                .Append("](").Append(view.Address(view.RouteOf(view.Steps[answer.To])))
                .Append(")\n");
        }

        return text.ToString();
    }

    /// <summary>One page of the chooser.</summary>
    public static string Step(ChartView view, ChartStep step)
    {
        var text = new StringBuilder();
        text.Append('[').Append(EscapeMarkdown.Sentence(view.Title)).Append("](").Append(view.Address(view.Route)).Append("). ");
        Item(text, view, step, answer => view.Address(view.RouteOf(view.Steps[answer.To])));
        if (step.Node is ChartOutcome outcome)
        {
            Next(text, view, outcome);
            foreach (var (part, entities) in WriteChart.Parts(outcome))
            {
                text.Append("\n## ").Append(view.Say(part + ".title")).Append('\n');
                foreach (var entity in entities)
                {
                    var command = view.Entity(entity.Value)?.Code.GetValueOrDefault("command");
                    text.Append('\n').Append(EscapeMarkdown.Sentence(view.NameOf(entity.Value))).Append('\n')
                        .Append(command is null ? "" : $"\n~~~\n{command}\n~~~\n");
                }
            }
        }

        return text.ToString();
    }

    private static void Next(StringBuilder text, ChartView view, ChartOutcome outcome)
    {
        var pages = view.Next(outcome).Select(page => $"[{EscapeMarkdown.Sentence(page.Title)}]({view.Address(page.Route)})").ToList();
        if (pages.Count > 0)
        {
            text.Append('\n').Append(EscapeMarkdown.Sentence(view.Say("next"))).Append(' ').AppendJoin(" · ", pages).Append('\n');
        }
    }

    private static void List(StringBuilder text, ChartView view)
    {
        text.Append(EscapeMarkdown.Sentence(view.Say("origin." + view.Chart.Origin))).Append(". ")
            .Append(EscapeMarkdown.Sentence(view.Say("applies." + view.Chart.Period, view.Chart.AppliesTo[view.Locale])));
        Cite(text, view.Chart.Cites);
        text.Append("\n\n");
        foreach (var step in view.Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step.Place + 1}. ");
            Item(text, view, step, null);
        }
    }

    private static void Item(StringBuilder text, ChartView view, ChartStep step, Func<LayoutAnswer, string>? address)
    {
        text.Append("**").Append(EscapeMarkdown.Sentence(step.Text)).Append("**");
        if (step.Node is ChartOutcome outcome)
        {
            text.Append(outcome.Tone == ChartOutcome.Good ? "" : $" ({EscapeMarkdown.Sentence(view.ToneOf(outcome))})").Append(": ")
                .Append(InlineCode.Markdown(outcome.Reasons[view.Locale]));
            Cite(text, step.Node.Cites);
            if (outcome.Warnings is { } warnings)
            {
                text.Append($" {view.Say("warnings")}: {InlineCode.Markdown(warnings[view.Locale])}");
            }

            text.Append('\n');
            return;
        }

        text.Append(step.Node is ChartQuestion { Help: { } help } ? " " + InlineCode.Markdown(help[view.Locale]) : "");
        Cite(text, step.Node.Cites);
        text.Append('\n');
        foreach (var answer in step.Answers)
        {
            var name = EscapeMarkdown.Sentence(view.Steps[answer.To].Name);
            text.Append("   - ").Append(EscapeMarkdown.Sentence(answer.Label)).Append(": ")
                .Append(address is null ? name : $"[{name}]({address(answer)})")
                .Append('\n');
        }
    }

    private static void Cite(StringBuilder text, IReadOnlyCollection<Citation> cites) =>
        text.Append(cites.Count == 0 ? "" : $" [{string.Join("; ", cites.Select(cite => $"@{cite.Written}"))}]");
}
