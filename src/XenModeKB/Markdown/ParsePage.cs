using System.Collections.Immutable;
using Markdig.Syntax;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Markdown;

/// <summary>
/// A Markdown file becomes a page. 1. The front matter is read; 2. Markdig parses the text once, with positions;
/// 3. headings, citations, entities, directives and prose are collected from the tree as facts; 4. what no page may
/// contain is reported; 5. the tree is walked once more and becomes HTML, in which parts stay open that depend on other
/// pages: <see cref="RenderPage"/> closes them. The tree itself is many times as large and is not kept.
/// </summary>
/// <param name="parseYaml">Parses YAML that begins at a line of a file.</param>
internal sealed class ParsePage(Func<string, string, int, Outcome<YamlDocument>> parseYaml)
{
    public Outcome<ParsedPage> Apply(SourceFile input, PageSettings site)
    {
        var (parts, config) = (input.Path.Split('/'), site.Config);
        if (config.Find(parts[2]) is not { } locale)
        {
            var folder = new YamlScalar(parts[2], false, Pipeline.SourceSpan.FileStart(input.Path));
            return Outcome.None<ParsedPage>(FieldRules.UnknownLanguage(folder, config.Locales.Select(l => l.Code)));
        }

        if (ReadFrontMatter.Split(input.Text) is not { } yaml)
        {
            return Outcome.None<ParsedPage>(MarkdownRules.NoFrontMatter(input.Path, ReadFrontMatter.Begins(input.Text)));
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var parsed = parseYaml(input.Path, yaml.Yaml, yaml.FirstLine);
        problems.AddRange(parsed.Diagnostics);
        var matter = ReadFrontMatter.Read(parsed.Documents[0], config, problems);
        if (Tree(input, problems) is not { } tree)
        {
            return Outcome.None<ParsedPage>(problems.ToImmutable());
        }

        var map = new SourceMap(input.Path, input.Text);
        CorrectCode.In(tree, input.Text);
        new FindLostText(map, input.Text, tree, problems).Find();
        new FindUnclosed(map, tree, problems).Find();
        new FindStrayMarks(map, tree, problems).Find();
        problems.AddRange(new FindHidden(input.Text, map).In(tree));
        var (facts, prose) = new CollectFacts(map, input.Text, tree, problems).Collect();
        problems.AddRange(FindStrayMarks.Repeated(prose));
        if (matter is null)
        {
            return Outcome.None<ParsedPage>(problems.ToImmutable());
        }

        var (items, texts) = new CollectItems(map, input.Text, tree).Collect();
        var page = facts with
        {
            Items = items,
            Locale = locale,
            Key = Key(parts),
            FrontMatter = matter,
            Questions = matter.Faq is { } faq ? ReadQuestions.Read(tree, faq, map, problems) : [],
        };
        var sections = config.Locales.Length > 1 ? ReadSections.Of(input, tree, page, locale == config.SourceLocale) : page.Sections;
        var open = Open(input, tree, page with { Sections = sections }, site, problems);
        var front = matter.Texts.Select(text => new RunningText(text.Value, text.Span, null));
        return Outcome.Of(new ParsedPage(open, prose with { Texts = [.. front, .. texts] }), problems.ToImmutable());
    }

    /// <summary>The page in both of its forms, as far as they can be known.</summary>
    private static OpenPage Open(
        SourceFile input, MarkdownDocument tree, Page page, PageSettings site, ImmutableArray<Diagnostic>.Builder problems) =>
        new(page, new PartRenderer(input, page.Locale, site.Strings, problems) { OwnAddress = site.Config.BaseUrl }.Render(tree))
        {
            Twin = new ReadTwin(input, tree, key => site.Strings.Get(page.Locale, key)).Parts(),
        };

    /// <summary>The sections of a text that was once a page, for who compares; none when it can't be read.</summary>
    public EquatableArray<PageSection> Sections(SourceFile input, SiteConfig config)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        if (ReadFrontMatter.Split(input.Text) is not { } yaml || Tree(input, problems) is not { } tree)
        {
            return [];
        }

        var parsed = parseYaml(input.Path, yaml.Yaml, yaml.FirstLine).Documents[0];
        CorrectCode.In(tree, input.Text);
        var (facts, _) = new CollectFacts(new(input.Path, input.Text), input.Text, tree, problems).Collect();
        return ReadFrontMatter.Read(parsed, config, problems) is { } matter
            ? ReadSections.Of(input, tree, facts with { FrontMatter = matter }, withWords: true)
            : [];
    }

    private static MarkdownDocument? Tree(SourceFile input, ImmutableArray<Diagnostic>.Builder problems)
    {
        var (tree, problem) = Parse(input.Text);
        problem ??= Problem(input.Text, tree);
        if (problem is not null)
        {
            problems.Add(problem.In(new SourceMap(input.Path, input.Text)));
            return null;
        }

        return tree;
    }

    private static TooMuchTextException? Problem(string text, MarkdownDocument? tree)
    {
        if (tree is null)
        {
            return new(Refused(text));
        }

        return Nesting.TooDeep(tree) is { } deep ? new(deep.Span) : null;
    }

    /// <summary>
    /// No tree when a part of the text is too much, with its place, or when Markdig refuses the text: it throws at deep nesting, and
    /// hostile text has made it throw other exceptions, too.
    /// </summary>
    private static (MarkdownDocument? Tree, TooMuchTextException? Problem) Parse(string text)
    {
        if (LongLine(text) is { } line)
        {
            return (null, new(line));
        }

        try
        {
            return (MarkdownReader.Parse(text), null);
        }
        catch (TooMuchTextException problem)
        {
            return (null, problem);
        }
        catch (Exception problem)
            when (problem is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException)
        {
            return (null, null);
        }
    }

    private static Markdig.Syntax.SourceSpan? LongLine(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            if (end - start > BoundedParsers.LongestParagraph)
            {
                return new(start, end - 1);
            }

            start = end + 1;
        }

        return null;
    }

    /// <summary>The line up to which a text can't be parsed, found by halves: the exception does not know where it is.</summary>
    private static Markdig.Syntax.SourceSpan Refused(string text)
    {
        var ends = new List<int>();
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            ends.Add(end);
        }

        ends.Add(text.Length);
        var (good, bad) = (-1, ends.Count - 1);
        while (bad - good > 1)
        {
            var middle = (good + bad) / 2;
            (good, bad) = Parse(text[..ends[middle]]).Tree is null ? (good, middle) : (middle, bad);
        }

        return new(good < 0 ? 0 : ends[good] + 1, ends[bad] - 1);
    }

    private static string Key(string[] parts)
    {
        var last = System.IO.Path.GetFileNameWithoutExtension(parts[^1]);
        var folders = parts[3..^1];
        return string.Join('/', last == "index" ? folders : [.. folders, last]);
    }
}
