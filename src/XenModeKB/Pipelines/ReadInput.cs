using XenModeKB.Files;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Pipelines;

/// <summary>How the pipelines begin: from a file that was found to its text, its YAML or its bytes.</summary>
internal static class ReadInput
{
    public static Outcome<InputFile> File(FoundFile file) => ReadFile.Apply(file);

    /// <summary>Nothing for a file that can't be used, which is reported.</summary>
    public static Outcome<SourceFile> Text(FoundFile file) =>
        File(file).Then(read => read.Text is { } text ? Outcome.Of(text) : Outcome.None<SourceFile>());

    /// <summary>A file that can't be used has no root and still counts: what is in it is not missing.</summary>
    public static Outcome<YamlDocument> Yaml(FoundFile file) =>
        File(file).Then(read => read.Text is { } text ? ParseYaml.Apply(text) : Outcome.Of(new YamlDocument(read.Path, null)));

    /// <summary>The same, and what is to be said of the languages of its texts.</summary>
    public static Outcome<YamlDocument> Yaml(FoundFile file, LanguageChecks languages) => Yaml(file).Then(languages.Texts);

    public static Outcome<AssetFile> Asset(FoundFile file) =>
        File(file).Then(read => read.Asset is { } asset ? Outcome.Of(asset) : Outcome.None<AssetFile>());
}
