using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Manual;

/// <summary>The reference in the manual says what schemas, commands and strings say.</summary>
public sealed class ManualPartTests
{
    [Fact]
    public void Every_part_that_is_written_from_the_code_is_up_to_date()
    {
        var pages = Repository.Files(".md", $"{ManualFile.Root}/input/content").Where(page => ManualParts.CountIn(page.Text) > 0).ToList();

        Assert.True(pages.Sum(page => ManualParts.CountIn(page.Text)) > 10);
        Assert.All(pages, page => ManualFile.Hold(page.Path, ManualParts.Fill(page.Path, page.Text)));
        Problems.None(
            from file in Repository.Files(".po", ManualFile.Root)
            from english in FieldWords.Surplus(file.Path)
            select $"{file.Path} has an entry that no field asks for: {english}");
    }

    [Fact]
    public void Every_kind_of_file_is_described_by_its_schema()
    {
        var all = string.Concat(Repository.Files(".md", $"{ManualFile.Root}/input/content/en").Select(page => page.Text));
        Problems.None(
            from file in Repository.Files(".json", "src/XenModeKB.Cli/New/Starter/input/data/schemas")
            let name = Path.GetFileName(file.Path)
            where name is not ("common.json" or "formats.json" or "strings.json") && !all.Contains($"<!-- generated: fields {name}", StringComparison.Ordinal)
            select $"no page of the manual has the fields of {name}");
    }
}
