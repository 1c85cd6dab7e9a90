using XenModeKB.Localization;
using XenModeKB.Reading;
using XenModeKB.References;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.References;

/// <summary>The list of this repository.</summary>
public sealed class RealListTests
{
    [Fact]
    public void The_real_list_is_clean()
    {
        var documents = Repository.Files(".yml", "input/references").Select(file => ParseYaml.Parse(file.Path, file.Text, 1).Documents.Single());

        var site = Repository.Files(".yml", "input").Single(file => file.Path == "input/site.yml");
        var config = new ReadSiteConfig(null).Apply(ParseYaml.Parse(site.Path, site.Text, 1).Documents.Single()).Documents.Single();

        Problems.None(ReadReferences.Read([.. documents], config, Dataset.Datasets.Today).Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }
}
