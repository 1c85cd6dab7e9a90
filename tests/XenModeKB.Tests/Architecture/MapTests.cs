using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Architecture;

/// <summary>The map of the code names what is there.</summary>
public sealed partial class MapTests
{
    private static readonly RepositoryFile s_map = Repository.Files(".md", "src").Single(file => file.Path == "src/README.md");

    [Fact]
    public void Every_class_that_the_map_names_is_there()
    {
        var types = Repository.Files(".cs", "src").SelectMany(file => TypeName().Matches(file.Text)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Problems.None(
            from Match quoted in Quoted().Matches(s_map.Text)
            from Match name in ClassName().Matches(quoted.Value)
            where !types.Contains(name.Value)
            select $"{s_map.Path} names {name.Value}, which is no type");
    }

    [Fact]
    public void Every_folder_that_the_map_names_is_there()
    {
        string[] roots = ["src", "src/XenModeKB", ""];
        Problems.None(
            from Match folder in Folder().Matches(s_map.Text)
            let path = folder.Value.TrimEnd('/')
            where !roots.Any(root => Directory.Exists(Path.Combine(Repository.Root, root, path)))
            select $"{s_map.Path} names {folder.Value}, which is no folder");
    }

    [Fact]
    public void Every_pipeline_and_room_is_on_the_map() =>
        Problems.None(
            from room in Repository.Files(".cs", "src/XenModeKB").Select(file => file.Room).OfType<string>().Distinct()
            where !s_map.Text.Contains(room + "/", StringComparison.Ordinal)
            select $"{s_map.Path} lacks the folder {room}");

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+struct)?)\s+(\w+)")]
    private static partial Regex TypeName();

    /// <summary>Code in the text, and what stands on the nodes and arrows of the pictures.</summary>
    [GeneratedRegex("`[^`\n]+`|\"[^\"\n]+\"")]
    private static partial Regex Quoted();

    /// <summary>At least two words in one, and no namespace.</summary>
    [GeneratedRegex(@"(?<![\w./])(?!PostProcess\b|XenModeKB\b)[A-Z][a-z]+(?:[A-Z][a-z]+)+(?![\w/])")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"(?<![\w/.<])(?:[\w.]+/)+(?!\w)")]
    private static partial Regex Folder();
}
