namespace XenModeKB.Tests.Architecture;

public sealed class LengthTests
{
    private const int LongestFile = 300;
    private const int LongestMethod = 50;
    private const int WidestLine = 140;

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Problems.None(
            from file in Repository.Files(".cs .razor .css .js", "src", "theme", "tests")
            let lines = file.Text.AsSpan().Count('\n')
            where lines > LongestFile
            select $"{file.Path} has {lines} lines: two nouns in one file?");

    [Fact]
    public void No_method_is_longer_than_50_lines() =>
        Problems.None(
            from file in Repository.Files(".cs", "src", "theme", "tests")
            from member in Members.Of(file.Text)
            where member.Lines > LongestMethod
            select $"{file.Path}({member.FirstLine}): {member.Lines} lines: {member.Header}");

    [Fact]
    public void No_line_is_wider_than_140_columns() =>
        Problems.None(
            from file in Repository.Files(".cs", "src", "theme")
            from line in file.Text.Split('\n').Index()
            where line.Item.TrimEnd('\r').Length > WidestLine
            select $"{file.Path}({line.Index + 1}): {line.Item.Length} columns: two thoughts in one line?");

    [Fact]
    public void Methods_are_seen_in_all_files_that_have_some() =>
        Problems.None(
            from file in Repository.Files(".cs", "src")
            let code = CSharpText.Code(file.Text)
            where code.Contains(" static ", StringComparison.Ordinal) && code.Contains("return ", StringComparison.Ordinal) && Members.Of(file.Text).Count == 0
            select file.Path);
}
