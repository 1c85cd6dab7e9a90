using System.Text.RegularExpressions;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Localization;

/// <summary>One digit of a text in one language, changed in its file.</summary>
internal sealed record DataMutation(string Path, int Line, string Before, string After, string Text);

/// <summary>The digits of all texts in several languages, found in the lines of the file: behind the code of a language, and in the lines below that are indented further.</summary>
internal static partial class MutateData
{
    public static IEnumerable<DataMutation> All(RepositoryFile file, Random random)
    {
        var lines = file.Text.Split('\n');
        var indent = int.MaxValue;
        for (var i = 0; i < lines.Length; i++)
        {
            var depth = lines[i].TakeWhile(sign => sign is ' ' or '-').Count();
            var begin = Code().Match(lines[i]) is { Success: true } code ? code.Index + code.Length : -1;
            if (begin < 0 && depth <= indent)
            {
                indent = int.MaxValue;
                continue;
            }

            indent = begin < 0 ? indent : depth;
            var (line, at) = (i, Math.Max(0, begin));
            foreach (Match digit in Digit().Matches(lines[i], at))
            {
                var after = ((digit.Value[0] - '0' + random.Next(1, 10)) % 10).ToString();
                string[] changed = [.. lines[..line], lines[line][..digit.Index] + after + lines[line][(digit.Index + 1)..], .. lines[(line + 1)..]];
                yield return new(file.Path, line + 1, digit.Value, after, string.Join('\n', changed));
            }
        }
    }

    [GeneratedRegex(@"^\s*(- )?((?!slug)\w+: )?(\{ ?)?(pt-BR|en): ")]
    private static partial Regex Code();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();
}
