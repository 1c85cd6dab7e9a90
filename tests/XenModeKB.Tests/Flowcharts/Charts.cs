using System.Collections.Immutable;
using XenModeKB.Flowcharts;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Tests.Flowcharts;

/// <summary>Makes charts for tests from YAML.</summary>
internal static class Charts
{
    public static ImmutableArray<Locale> Locales { get; } = [new("pt-BR", "pt-br", "Português"), new("en", "en", "English")];

    public static SiteConfig Config { get; } = new()
    {
        Title = LocalizedText.Empty,
        Description = LocalizedText.Empty,
        BaseUrl = "https://example.org/kb/",
        Locales = Locales,
        Span = SourceSpan.FileStart("input/site.yml"),
    };

    /// <summary>A site with the entities of the good chart and the interface strings of the theme.</summary>
    public static Site Site { get; } = new(
        Config,
        new(Locales.ToImmutableSortedDictionary(locale => locale.Code, locale => ThemeTexts.Of(locale.Code), StringComparer.Ordinal)),
        new(new[] { ("things/old", "Old thing"), ("things/new", "New thing"), ("things/any", "Any thing"), ("commands/set-new", "Set the new one") }.ToImmutableSortedDictionary(pair => pair.Item1, pair => Entity(pair.Item1, pair.Item2), StringComparer.Ordinal)),
        new(ImmutableSortedDictionary<string, PageFacts>.Empty, ImmutableSortedDictionary<string, string>.Empty, ImmutableSortedDictionary<string, string>.Empty),
        AssetIndex.Empty,
        new(2026, 11, 22));

    /// <summary>A chart without a fault: two questions, three outcomes, one of them with everything an outcome can have.</summary>
    public const string Good = """
        title: {pt-BR: Qual usar, en: Which to use}
        description: {pt-BR: Escolha., en: Choose.}
        origin: reconstruction
        applies_to: {pt-BR: Versão 1, en: Release 1}
        period: then
        order: 3
        cite: [book, "paper, p. 3"]
        start: first
        nodes:
          first:
            question: {pt-BR: É novo?, en: Is it new?}
            help: {pt-BR: Olhe a data., en: Look at the date.}
            cite: [page]
            answers:
              - label: {pt-BR: Sim, en: "Yes"}
                to: second
              - label: {pt-BR: Não, en: "No"}
                to: use-old
          second:
            question: {pt-BR: É rápido?, en: Is it fast?}
            answers:
              - label: {pt-BR: Sim, en: "Yes"}
                to: use-new
              - label: {pt-BR: Não, en: "No"}
                to: use-old
              - label: {pt-BR: Não sei, en: I do not know}
                to: use-any
          use-old:
            outcome: things/old
            reasons: {pt-BR: É velho., en: It is old.}
            cite: [page]
          use-new:
            outcome: things/new
            label: {pt-BR: O novo, en: The new one}
            reasons: {pt-BR: É novo., en: It is new.}
            warnings: {pt-BR: Cuidado., en: Take care.}
            configure: [commands/set-new]
            alternatives: [{to: use-old, when: {pt-BR: Sem luz., en: Without light.}}]
            cite: [page, book]
          use-any:
            outcome: things/any
            reasons: {pt-BR: Tanto faz., en: Either will do.}
            cite: [page]

        """;

    public static Outcome<Flowchart> Parse(string yaml, string id = "sample")
    {
        var document = ParseYaml.Parse($"input/flowcharts/{id}.yml", yaml, 1);
        Assert.Empty(document.Diagnostics);
        return ParseFlowchart.Apply(document.Documents.Single(), Config);
    }

    public static Flowchart Only(string yaml, string id = "sample")
    {
        var outcome = Parse(yaml, id);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Documents.Single();
    }

    public static RoomOutput Render(string yaml) => RenderFlowchart.Apply(Only(yaml), Site).Documents.Single();

    /// <summary>The good chart with one text replaced by another; the text must be there exactly once.</summary>
    public static string Change(string old, string replacement)
    {
        Assert.Equal(2, Good.Split(old).Length);
        return Good.Replace(old, replacement, StringComparison.Ordinal);
    }

    /// <summary>Code, line and column of each diagnostic.</summary>
    public static IEnumerable<string> Places(string yaml, string id = "sample") =>
        Parse(yaml, id).Diagnostics.Order().Select(problem => $"{problem.Code}({problem.Span.Line},{problem.Span.Column})");

    private static EntityFacts Entity(string id, string name) =>
        new(id, LocalizedText.Same(name, Locales.Select(locale => locale.Code), SourceSpan.FileStart("input/data/x.yml")), Locales.ToImmutableSortedDictionary(locale => locale.Code, locale => $"{locale.Path}/{id}/"), LocalizedText.Empty)
        {
            Code = ImmutableSortedDictionary<string, string>.Empty.Add("command", "set new < \"it\""),
        };
}
