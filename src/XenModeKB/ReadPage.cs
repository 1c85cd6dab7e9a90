using XenModeKB.Dataset;
using XenModeKB.Files;
using XenModeKB.Markdown;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.References;

namespace XenModeKB;

/// <summary>What is known before pages are read.</summary>
internal sealed record ReadContext(PageSettings Settings, ClaimWords Claims);

/// <summary>A page that has been read, and how much it claims.</summary>
internal sealed record PageSource(OpenPage Page, PageClaims Claims);

/// <summary>From a file to a page and its claims. One step: the text and the prose are needed for no longer than that.</summary>
internal sealed class ReadPage : ISiteModule<FoundFile, ReadContext, PageSource>
{
    private readonly ReadFile _read = new();
    private readonly ParsePage _parse = new(ParseYaml.Parse);
    private readonly CheckClaims _check = new();

    public Outcome<PageSource> Apply(FoundFile input, ReadContext site)
    {
        var read = _read.Apply(input);
        if (read.Documents[0].Text is not { } text)
        {
            return Outcome.None<PageSource>(read.Diagnostics);
        }

        var parsed = _parse.Apply(text, site.Settings);
        if (parsed.Documents.IsEmpty)
        {
            return Outcome.None<PageSource>([.. read.Diagnostics, .. parsed.Diagnostics]);
        }

        var page = parsed.Documents[0];
        var claims = _check.Apply(page, site.Claims);
        return Outcome.Of(new PageSource(page.Page, claims.Documents[0]), [.. read.Diagnostics, .. parsed.Diagnostics, .. claims.Diagnostics]);
    }
}

/// <summary>From a file to an entity of the dataset, or the definition of a table or picture. One step, for the same reason.</summary>
internal sealed class ReadData : ISiteModule<FoundFile, DatasetSchemas, DataFile>
{
    private readonly ReadFile _read = new();
    private readonly ParseFile _parse = new();
    private readonly ReadDataFile _data = new();

    public Outcome<DataFile> Apply(FoundFile input, DatasetSchemas site)
    {
        var read = _read.Apply(input);
        var parsed = _parse.Apply(read.Documents[0]);
        var data = _data.Apply(parsed.Documents[0], site);
        return data with { Diagnostics = [.. read.Diagnostics, .. parsed.Diagnostics, .. data.Diagnostics] };
    }
}

/// <summary>From a file that was read to its YAML. One that can't be used has none and still counts, so that who names what is in it is not told that it is not there.</summary>
internal sealed class ParseFile : IModule<InputFile, YamlDocument>
{
    private readonly ParseYaml _parse = new();

    public Outcome<YamlDocument> Apply(InputFile input) =>
        input.Text is { } text ? _parse.Apply(text) : Outcome.Of(new YamlDocument(input.Path, null));
}

/// <summary>Lets the Markdown room make the page.</summary>
internal sealed class WritePage : ISiteModule<PageSource, RenderContext, SitePage>
{
    public Outcome<SitePage> Apply(PageSource input, RenderContext site) => Outcome.Of(Markdown.RenderPage.Of(input.Page, site));
}
