using XenModeKB.Files;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Files;

public sealed class CheckOutputTests
{
    [Fact]
    public void Two_files_with_one_address_are_an_error_at_the_page_that_a_person_wrote()
    {
        var page = OutputFile.FromText("en/a/index.html", "1") with { Origin = SourceSpan.FileStart("input/content/en/a.md") };
        var made = OutputFile.FromText("en/A/index.html", "2") with { Origin = SourceSpan.FileStart("input/data/x/a.yml") };

        var problem = Assert.Single(CheckOutput.Apply([page, made]));

        Assert.Equal("input/content/en/a.md(1,1): error KB1010: The file 'en/A/index.html' of the site would be written twice: by this and by input/data/x/a.yml.", problem.ToString());
        Assert.Equal(problem, Assert.Single(CheckOutput.Apply([made with { Path = "en/A/index.html" }, page with { Path = "en/A/index.html" }])));
    }
}
