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

    /// <summary>Words of the subject, also inside of a name: <c>IsXsa</c>, <c>s_xsa</c>. The name of this project has one of them.</summary>
    [GeneratedRegex(
        @"(?i:(?<![a-z])(pv|pvh|hvm|pvhvm|xen|xenserver|xcp|xsa|xso|qsb|vsa|dom0|domu|libxl|qemu|citrix|hypervisor)(?![a-z]))|(?<![A-Z])(Pv|Pvh|Hvm|Xen(?!ModeKB)|Xcp|Xsa|Qsb|Vsa|Dom0|Hypervisor)(?![a-z])")]
    internal static partial Regex Subject();

    [Theory]
    [InlineData("IsXsa(value)", true)]
    [InlineData("s_xsa", true)]
    [InlineData("\"xsa\"", true)]
    [InlineData("HvmGuest", true)]
    [InlineData("xen", true)]
    [InlineData("XenModeKB.References", false)]
    [InlineData("xsalt, hvmx", false)]
    public void A_word_of_the_subject_is_seen_inside_of_a_name(string text, bool isSeen) => Assert.Equal(isSeen, Subject().IsMatch(text));

    [GeneratedRegex(@"\bTO[D]O\b|\bFIX[M]E\b|\bX{3}\b|\[(Fact|Theory)\(.*Skip\s*=|#pragma warning disab[l]e|NotImplementedExcept[i]on")]
    private static partial Regex Later();
}
