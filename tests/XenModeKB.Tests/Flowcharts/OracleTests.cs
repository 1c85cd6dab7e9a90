using System.Collections.Immutable;
using System.Text;
using CsCheck;

namespace XenModeKB.Tests.Flowcharts;

/// <summary>
/// The checks of shape against an oracle that shares no code with them: it closes a matrix of ways and reads the answers
/// off it. Random graphs have unknown targets, missing answers, circles, islands and dead ends.
/// </summary>
public sealed class OracleTests
{
    private static readonly Gen<Shape> s_shape =
        from nodes in Gen.Int[1, 9]
        from start in Gen.Int[0, nodes]
        from ends in Gen.Bool.Array[nodes]
        from targets in Gen.Int[0, nodes].Array[0, 4].Array[nodes]
        from declared in Gen.Bool
        select new Shape(start, [.. ends.Select((end, i) => end ? null : targets[i])], declared);

    [Fact]
    public void The_checks_agree_with_a_brute_force_oracle() =>
        s_shape.Sample(shape => Assert.Equal(Oracle(shape).Order(StringComparer.Ordinal), Checks(shape).Order(StringComparer.Ordinal)), iter: 2000);

    [Fact]
    public void Every_printed_circle_is_one() => s_shape.Sample(
        shape =>
        {
            foreach (var problem in Charts.Parse(Yaml(shape)).Diagnostics.Where(problem => problem.Code == "KB4005"))
            {
                var path = problem.Message.Split(": ")[1].TrimEnd('.').Split(" → ").Select(id => int.Parse(id[1..])).ToList();
                Assert.True(path.Count >= 2 && path[0] == path[^1]);
                Assert.All(path.Zip(path.Skip(1)), step => Assert.Contains(step.Second, shape.Answers[step.First]!));
            }
        },
        iter: 1000);

    private static IEnumerable<string> Checks(Shape shape) => Charts.Parse(Yaml(shape)).Diagnostics.Select(problem =>
        problem.Code is "KB4005" or "KB4013" ? problem.Code : $"{problem.Code} {problem.Span.Line}");

    /// <summary>One line for each node, so that the line names the node; the target after the last node does not exist.</summary>
    private static string Yaml(Shape shape)
    {
        var yaml = new StringBuilder("title: {pt-BR: a, en: a}\ndescription: {pt-BR: a, en: a}\norigin: original\napplies_to: {pt-BR: a, en: a}\nperiod: now\n");
        yaml.Append(shape.Declared ? "cycles: allowed\n" : "order: 1\n").Append("start: n").Append(shape.Start).Append("\nnodes:\n");
        foreach (var (answers, i) in shape.Answers.Select((answers, i) => (answers, i)))
        {
            var list = answers?.Select((to, n) => $"{{label: {{pt-BR: l{n}, en: l{n}}}, to: n{to}}}");
            yaml.Append("  n").Append(i).Append(list is null
                ? ": {outcome: a/b, reasons: {pt-BR: a, en: a}, cite: [k]}\n"
                : $": {{question: {{pt-BR: a, en: a}}, answers: [{string.Join(", ", list)}]}}\n");
        }

        return yaml.ToString();
    }

    private static IEnumerable<string> Oracle(Shape shape)
    {
        var way = Ways(shape);
        return Enumerable.Range(0, shape.Answers.Length)
            .SelectMany(i => WaysOf(shape, way, i).Concat(AnswersOf(shape, i)).Select(code => $"{code} {9 + i}"))
            .Concat(Known(shape, shape.Start) ? (shape.Answers[shape.Start] is null ? ["KB4002 7"] : []) : ["KB4001 7"])
            .Concat(Circles(shape, way));
    }

    private static IEnumerable<string> WaysOf(Shape shape, bool[,] way, int i)
    {
        if (!Onward(i).Any(answers => answers is null || BreaksOff(shape, answers)))
        {
            yield return "KB4004";
        }

        if (Known(shape, shape.Start) && shape.Answers[shape.Start] is not null && i != shape.Start && !way[shape.Start, i]
            && !Onward(shape.Start).Any(answers => answers is not null && BreaksOff(shape, answers)))
        {
            yield return "KB4003";
        }

        IEnumerable<int[]?> Onward(int from) => Enumerable.Range(0, shape.Answers.Length).Where(j => from == j || way[from, j]).Select(j => shape.Answers[j]);
    }

    /// <summary>A question with a mistake of its own, behind which nobody can say what is reached.</summary>
    private static bool BreaksOff(Shape shape, int[] answers) => answers.Length < 2 || !answers.All(to => Known(shape, to));

    private static IEnumerable<string> AnswersOf(Shape shape, int i) => shape.Answers[i] is not { } answers
        ? []
        : answers.Where(to => !Known(shape, to)).Select(_ => "KB4001")
            .Concat(answers.Length < 2 ? ["KB4006"] : answers.Distinct().Count() == 1 ? ["KB4008"] : []);

    private static IEnumerable<string> Circles(Shape shape, bool[,] way)
    {
        var all = Enumerable.Range(0, shape.Answers.Length).ToList();
        var circles = all.Where(i => way[i, i]).Select(i => all.First(j => way[i, j] && way[j, i])).Distinct().Count();
        return shape.Declared ? (circles == 0 ? ["KB4013"] : []) : Enumerable.Repeat("KB4005", circles);
    }

    private static bool Known(Shape shape, int target) => target < shape.Answers.Length;

    /// <summary>Warshall's closure: a way of one answer or more.</summary>
    private static bool[,] Ways(Shape shape)
    {
        var count = shape.Answers.Length;
        var way = new bool[count, count];
        for (var i = 0; i < count; i++)
        {
            foreach (var to in (shape.Answers[i] ?? []).Where(to => to < count))
            {
                way[i, to] = true;
            }
        }

        for (var k = 0; k < count; k++)
        {
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                {
                    way[i, j] |= way[i, k] && way[k, j];
                }
            }
        }

        return way;
    }

    /// <summary>A chart as numbers: null is an outcome, an array the targets of a question's answers.</summary>
    private sealed record Shape(int Start, ImmutableArray<int[]?> Answers, bool Declared);
}
