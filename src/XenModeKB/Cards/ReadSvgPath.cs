using System.Globalization;
using System.Text.RegularExpressions;

namespace XenModeKB.Cards;

/// <summary>The data of an SVG path, without arcs and the short forms of curves.</summary>
internal static partial class ReadSvgPath
{
    /// <exception cref="FormatException">It has what is not read.</exception>
    public static void Into(Outline outline, string data)
    {
        var (x, y) = (0.0, 0.0);
        var (startX, startY) = (0.0, 0.0);
        foreach (Match step in Step().Matches(data))
        {
            var letter = step.Groups["letter"].Value[0];
            var numbers = new Queue<double>(Numbers(step.Groups["numbers"].Value));
            var kind = char.ToUpperInvariant(letter);
            do
            {
                var (fromX, fromY) = char.IsLower(letter) ? (x, y) : (0, 0);
                double X() => fromX + Next(numbers);
                double Y() => fromY + Next(numbers);
                switch (kind)
                {
                    case 'M':
                        (x, y) = (X(), Y());
                        (startX, startY) = (x, y);
                        outline.Move(x, y);
                        kind = 'L';
                        break;
                    case 'L':
                        outline.Line(x = X(), y = Y());
                        break;
                    case 'H':
                        outline.Line(x = X(), y);
                        break;
                    case 'V':
                        outline.Line(x, y = Y());
                        break;
                    case 'Q':
                        outline.Curve(X(), Y(), x = X(), y = Y());
                        break;
                    case 'C':
                        outline.Curve(X(), Y(), X(), Y(), x = X(), y = Y());
                        break;
                    case 'Z':
                        (x, y) = (startX, startY);
                        outline.Close();
                        break;
                    default:
                        throw new FormatException($"A step '{letter}' of a path.");
                }
            }
            while (numbers.Count > 0);
        }

        outline.Close();
    }

    public static IEnumerable<double> Numbers(string text) =>
        Number().Matches(text).Select(match => double.Parse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture));

    private static double Next(Queue<double> numbers) =>
        numbers.TryDequeue(out var number) ? number : throw new FormatException("A path that ends within a step.");

    [GeneratedRegex("(?<letter>[A-Za-z])(?<numbers>[^A-DF-Za-df-z]*)")]
    private static partial Regex Step();

    [GeneratedRegex(@"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")]
    private static partial Regex Number();
}
