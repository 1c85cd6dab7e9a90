using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Architecture;

/// <summary>The generator and the theme know nothing about the subject of the knowledge base: that lives in input/ alone.</summary>
public sealed partial class VocabularyTests
{
    [Fact]
    public void The_generator_and_the_theme_do_not_name_the_subject() =>
        Problems.None(
            from file in Repository.Files(".cs .razor .css .js .yml .yaml .md .json .csproj .props .txt .svg .html", "src", "theme")
            from line in file.Text.Split('\n').Index()
            where Subject().IsMatch(line.Item)
            select $"{file.Path}({line.Index + 1}): {line.Item.Trim()}");

    [Fact]
    public void Nothing_is_left_to_be_done_later() =>
        Problems.None(
            from file in Repository.Files(".cs .razor .css .js .yml", "src", "theme", "tests")
            from line in file.Text.Split('\n').Index()
            where Later().IsMatch(line.Item)
            select $"{file.Path}({line.Index + 1}): {line.Item.Trim()}");

    [GeneratedRegex(@"\b(pv|pvh|hvm|pvhvm|xenserver|hypervisor)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\bTO[D]O\b|\bFIX[M]E\b|\bX{3}\b|\[(Fact|Theory)\(.*Skip\s*=|#pragma warning disab[l]e|NotImplementedExcept[i]on")]
    private static partial Regex Later();
}
