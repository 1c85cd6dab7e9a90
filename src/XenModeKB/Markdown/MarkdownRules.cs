using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>Every problem that the Markdown of a page can have (KB2xxx).</summary>
internal static class MarkdownRules
{
    private static readonly Rule s_noFrontMatter = new(
        "KB2001", Severity.Error, "Page without front matter",
        "Begin the page with a line `---`, then `title:` and `description:`, then another line `---`.");
    private static readonly Rule s_longDescription = new(
        "KB2002", Severity.Warning, "Description that is too long",
        "Say it in one sentence of at most 170 characters: search engines cut the rest.");
    private static readonly Rule s_tooComplex = new(
        "KB2003", Severity.Error, "Markdown that is nested too deeply or too long",
        "Take the lists, quotes, brackets or the paragraph at this place apart; of many or long definitions, make several pages.");
    private static readonly Rule s_control = new(
        "KB2004", Severity.Error, "Reference to a control character", "Delete it: the character can't be part of a page.");
    private static readonly Rule s_invisible = new(
        "KB2005", Severity.Warning, "Reference to an invisible character",
        "Delete it: words with the character are not found, or look like others.");
    private static readonly Rule s_direction = new(
        "KB2006", Severity.Warning, "Mark of direction in code", "Delete it: readers would see other code than they copy.");
    private static readonly Rule s_titleHeading = new(
        "KB2010", Severity.Error, "Heading of level 1 in the text",
        "The title in the front matter is the page's first heading; begin with `##`.");
    private static readonly Rule s_skippedLevel = new(
        "KB2011", Severity.Error, "Heading that skips a level", "Use at most one `#` more than the heading above.");
    private static readonly Rule s_duplicateHeading = new(
        "KB2012", Severity.Error, "Heading id used twice", "Give one of the two another id.");
    private static readonly Rule s_badHeadingId = new(
        "KB2013", Severity.Error, "Heading id that is not kebab-case",
        "Use lower-case ASCII letters, digits and single hyphens: `{#what-it-is}`.");
    private static readonly Rule s_emptyHeading = new(
        "KB2014", Severity.Error, "Heading without text", "Write the heading, or delete the line.");
    private static readonly Rule s_noHeadingId = new(
        "KB2015", Severity.Warning, "Heading without an id of its own",
        "Add one that stays the same in every language: `## Heading {#stable-id}`.");
    private static readonly Rule s_noAnswer = new(
        "KB2016", Severity.Error, "Question without an answer",
        "On a page with `faq: true` each heading `##` is a question: answer it in a paragraph right below, or take `faq` out.");
    private static readonly Rule s_rawHtml = new(
        "KB2020", Severity.Error, "HTML that is not allowed in a page",
        "Write Markdown. The only HTML allowed is these inline elements, without attributes other than `title`: "
        + "abbr, bdi, br, dfn, kbd, mark, q, s, samp, small, sub, sup, var.");
    private static readonly Rule s_unbalancedHtml = new(
        "KB2021", Severity.Error, "HTML element that is not opened and closed in the same paragraph",
        "Close the element, in the reverse order of opening.");
    private static readonly Rule s_missingPage = new(
        "KB2030", Severity.Error, "Link to a page that does not exist", "Correct the path; it is relative to this file and ends in `.md`.");
    private static readonly Rule s_scheme = new(
        "KB2031", Severity.Error, "Link with an address that is not allowed",
        "Link to https:, http:, mailto:, a `.md` page, an asset, `entity:collection/id`, `page:key` or `#section`.");
    private static readonly Rule s_emptyLink = new(
        "KB2032", Severity.Error, "Link without a target", "Write the address between the parentheses.");
    private static readonly Rule s_emptyLinkText = new(
        "KB2033", Severity.Error, "Link without text", "Say between the brackets where the link leads.");
    private static readonly Rule s_linkForm = new(
        "KB2034", Severity.Error, "Link to this site that is not the path of a file",
        "Link to the `.md` file of the page by a relative path: that also works where the repository is browsed, and it is checked. "
        + "A page that is made from data has a key: `page:data/tables`.");
    private static readonly Rule s_ownAddress = new(
        "KB2039", Severity.Warning, "Full address of a page of this site",
        "Link to its `.md` file by a relative path: that leads there also in a preview, and is checked.");
    private static readonly Rule s_otherLanguage = new(
        "KB2043", Severity.Warning, "Link to a page in another language",
        "Link to the page in the language of this one; the name of the other language as the text of the link says that it is meant.");
    private static readonly Rule s_emptyAlt = new(
        "KB2044", Severity.Warning, "Alternative text that says nothing", "Say between the brackets what the picture shows.");
    private static readonly Rule s_missingImage = new(
        "KB2040", Severity.Error, "Image without a file", "Put the picture into input/assets/, or correct the path.");
    private static readonly Rule s_noAlt = new(
        "KB2041", Severity.Error, "Image without alternative text", "Describe the picture between the brackets.");
    private static readonly Rule s_remoteImage = new(
        "KB2042", Severity.Error, "Image from another site", "Put the picture into input/assets/: pages load nothing from elsewhere.");
    private static readonly Rule s_unknownDirective = new(
        "KB2050", Severity.Error, "Unknown directive", "Use one of the directives that the message names, or do as it says.");
    private static readonly Rule s_unknownArgument = new(
        "KB2051", Severity.Error, "Directive for something that does not exist",
        "Correct the id after the directive's name, or add what it names.");
    private static readonly Rule s_directiveContent = new(
        "KB2052", Severity.Error, "Text inside a directive that takes none", "Close the directive with `:::` on the next line.");
    private static readonly Rule s_embeddedTwice = new(
        "KB2053", Severity.Error, "Directive written twice", "Keep one of the two, and link to its section from the other place.");
    private static readonly Rule s_wordsOnFrame = new(
        "KB2054", Severity.Error, "Words beside a directive that shows none",
        "Write the words on a line of their own, or as the label of the `:::then` or `:::now` inside.");
    private static readonly Rule s_tabs = new(
        "KB2055", Severity.Error, "Tabs that are not blocks of code with titles",
        "Put two blocks of code or more into `:::tabs`, each with a title after its language: {title=\"rc.conf\"}.");
    private static readonly Rule s_wordsOnFence = new(
        "KB2071", Severity.Error, "Words after the language of a block of code that show nothing",
        "Write {title=\"name of the file\"} after the language, or delete the words.");
    private static readonly Rule s_badCitation = new(
        "KB2060", Severity.Error, "Citation that can't be read", "Write `[@key]`, `[@key, p. 3]` or `[@one; @two]`; keys are kebab-case.");
    private static readonly Rule s_unknownLanguage = new(
        "KB2070", Severity.Warning, "Code in a language that is not known",
        "Write the usual name of the language, or `text` where it has none: the code is then shown without colours.");
    private static readonly Rule s_missingFootnote = new(
        "KB2080", Severity.Error, "Footnote that is not defined", "Add a line `[^name]: …`, or correct the name.");
    private static readonly Rule s_unusedFootnote = new(
        "KB2081", Severity.Error, "Footnote that is not used", "Refer to it by `[^name]`, or delete it.");

    public static Diagnostic TabsWithoutTitles(SourceSpan where) =>
        s_tabs.At(where, "Only blocks of code with a title can be tabs, and one alone is none.");

    public static Diagnostic WordsOnFence(SourceSpan where, string words) => s_wordsOnFence.At(where, $"'{words}' would not be shown.");

    public static Diagnostic WordsOnFrame(SourceSpan where, string words) =>
        s_wordsOnFrame.At(where, $"'{words}' stands beside a directive and would not be shown.");

    public static Diagnostic NoFrontMatter(string path, bool begins) =>
        s_noFrontMatter.At(SourceSpan.FileStart(path), begins
            ? (Message)$"The front matter that begins here is not closed by a line `---`."
            : $"The page does not begin with front matter between two lines `---`.");

    public static Diagnostic LongDescription(SourceSpan where, int length) =>
        s_longDescription.At(where, $"The description has {length} characters.");

    public static Diagnostic TooComplex(SourceSpan where) =>
        s_tooComplex.At(where, "The Markdown is nested too deeply to be read, or the paragraph is too long.");

    public static Diagnostic TooManyHeadings(SourceSpan where) =>
        s_tooComplex.At(where, $"A page can have {BoundedParsers.MostHeadings:N0} headings, and this is one more.");

    public static Diagnostic TooManyMarks(SourceSpan where, int most) =>
        s_tooComplex.At(where, $"With those of this paragraph, the page has more than {most:N0} brackets and marks of emphasis.");

    public static Diagnostic TooManyDefinitions(SourceSpan where) =>
        s_tooComplex.At(where, $"A page can define {BoundedParsers.MostDefinitions:N0} addresses and notes, and this is one more.");

    public static Diagnostic RepeatedDefinition(SourceSpan where) => s_tooComplex.At(
        where,
        $"With what links take from here, they repeat more than {BoundedParsers.MostRepeated:N0} characters of addresses and titles.");

    public static Diagnostic Control(SourceSpan where, char character) =>
        s_control.At(where, $"This stands for the control character U+{(int)character:X4}.");

    public static Diagnostic Invisible(SourceSpan where, int character) =>
        s_invisible.At(where, $"This stands for the character U+{character:X4}, which nobody sees.");

    public static Diagnostic Direction(SourceSpan where, char character) =>
        s_direction.At(where, $"The mark of direction U+{(int)character:X4} stands in code here.");

    public static Diagnostic TitleHeading(SourceSpan where) => s_titleHeading.At(where, "The text has a heading of level 1.");

    public static Diagnostic SkippedLevel(SourceSpan where, int level, int expected) =>
        s_skippedLevel.At(where, $"This heading has level {level}; after the one above, {expected} is the deepest possible.");

    public static Diagnostic DuplicateHeading(SourceSpan where, string id, int line) =>
        s_duplicateHeading.At(where, $"The heading in line {line} already has the id '{id}'.");

    public static Diagnostic BadHeadingId(SourceSpan where, string id) => s_badHeadingId.At(where, $"'{id}' is not a kebab-case id.");

    public static Diagnostic EmptyHeading(SourceSpan where) => s_emptyHeading.At(where, "The heading has no text.");

    public static Diagnostic NoHeadingId(SourceSpan where, string suggestion) =>
        s_noHeadingId.At(where, $"The heading has no id of its own; add {{#{suggestion}}} at its end.");

    public static Diagnostic NoAnswer(SourceSpan where, string question) =>
        s_noAnswer.At(where, $"No paragraph follows the question '{question}'.");

    public static Diagnostic NoQuestions(SourceSpan where) =>
        s_noAnswer.At(where, "The page has no heading of level 2, and so no question.");

    public static Diagnostic RawHtml(SourceSpan where, string tag) =>
        s_rawHtml.At(where, $"The HTML '{(tag.Length > 40 ? tag[..40] + "…" : tag)}' is not allowed in a page.");

    public static Diagnostic HtmlBlock(SourceSpan where) => s_rawHtml.At(where, "A block of HTML is not allowed in a page.");

    public static Diagnostic UnbalancedHtml(SourceSpan where, string tag) =>
        s_unbalancedHtml.At(where, $"{tag} has no counterpart in this paragraph.");

    public static Diagnostic MissingPage(SourceSpan where, string url, string? target, string? nearest) =>
        s_missingPage.At(where, target is null
            ? (Message)$"'{url}' leads to outside of input/, which does not exist.{Suggest.DidYouMean(nearest)}"
            : $"'{url}' leads to {target}, which does not exist.{Suggest.DidYouMean(nearest)}");

    public static Diagnostic Scheme(SourceSpan where, string scheme) => s_scheme.At(where, $"A link may not use '{scheme}:'.");

    public static Diagnostic EmptyLink(SourceSpan where) => s_emptyLink.At(where, "The link has no target.");

    public static Diagnostic EmptyLinkText(SourceSpan where) => s_emptyLinkText.At(where, "The link has no text.");

    public static Diagnostic LinkForm(SourceSpan where, string url, string? meant) =>
        s_linkForm.At(where, $"'{url}' is neither a `.md` page nor an asset.{Suggest.DidYouMean(meant)}");

    public static Diagnostic Backslash(SourceSpan where, string url, string? meant) =>
        s_linkForm.At(where, $"'{url}' has a backslash where a path has '/'.{Suggest.DidYouMean(meant)}");

    public static Diagnostic OwnAddress(SourceSpan where, string url, string meant) =>
        s_ownAddress.At(where, $"'{url}' is a page of this site.{Suggest.DidYouMean(meant)}");

    public static Diagnostic OtherLanguage(SourceSpan where, string url, string code, string? own) =>
        s_otherLanguage.At(where, $"'{url}' is a page in '{code}'.{Suggest.DidYouMean(own)}");

    public static Diagnostic FileNameAsAlt(SourceSpan where, string alt) =>
        s_emptyAlt.At(where, $"'{alt}' does not say what the picture shows.");

    public static Diagnostic MissingImage(SourceSpan where, string url, string? nearest) =>
        s_missingImage.At(
            where,
            url.Length == 0 ? (Message)$"The image has no address." : $"There is no picture '{url}'.{Suggest.DidYouMean(nearest)}");

    public static Diagnostic NoAlt(SourceSpan where) => s_noAlt.At(where, "The image has no alternative text.");

    public static Diagnostic RemoteImage(SourceSpan where) => s_remoteImage.At(where, "The image is on another site.");

    public static Diagnostic UnknownDirective(SourceSpan where, string name, IReadOnlyCollection<string> known) =>
        s_unknownDirective.At(where, AlertKinds.Meant(name.Split('[', '{')[0]) is { } kind
            ? (Message)$"There is no directive '{name}'; write '> [!{kind.ToUpperInvariant()}]' and '> ' before each line of the text."
            : $"There is no directive '{name}'.{Suggest.DidYouMean(name, known)} Directives: {string.Join(", ", known)}.");

    public static Diagnostic NoDirectiveOfEntities(SourceSpan where, string name) =>
        s_unknownDirective.At(where, name == "strip"
            ? (Message)$"There is no directive '{name}': a strip begins the page whose front matter names the entity (`entity`)."
            : $"There is no directive '{name}': facts stand on the page of the entity; a link `entity:collection/id` leads to it.");

    /// <summary>A table without a matrix, a collection that is not compared.</summary>
    public static Diagnostic NotMade(SourceSpan where, string name, string id) =>
        s_unknownArgument.At(where, name == "matrix"
            ? (Message)$"The table '{id}' has no matrix: add `matrix` to input/data/tables/{id}.yml."
            : $"The collection '{id}' is not compared: add `\"compare\": true` to input/data/schemas/{id}.json.");

    public static Diagnostic NothingToEmbed(SourceSpan where, string name) =>
        s_unknownArgument.At(where, $"The site has nothing yet that '{name}' could show: add a file to {Directives.FolderOf(name)}.");

    public static Diagnostic UnknownArgument(SourceSpan where, string directive, string argument, IReadOnlyCollection<string> known) =>
        s_unknownArgument.At(where, argument.Length == 0
            ? (Message)$"The directive '{directive}' needs to know which one: {string.Join(", ", known)}."
            : $"There is no {directive} '{argument}'.{Suggest.DidYouMean(argument, known)}");

    public static Diagnostic DirectiveContent(SourceSpan where, string name) =>
        s_directiveContent.At(where, $"The directive '{name}' takes no text.");

    public static Diagnostic EmbeddedTwice(SourceSpan where, string directive, int line) =>
        s_embeddedTwice.At(where, $"The directive '{directive}' is already in line {line}: a page can embed the same thing only once.");

    public static Diagnostic BadCitation(SourceSpan where, string text) =>
        s_badCitation.At(where, $"'{text}' can't be read as a citation.");

    public static Diagnostic UnknownLanguage(SourceSpan where, string language, IEnumerable<string> known) =>
        s_unknownLanguage.At(where, $"There is no language '{language}' of code.{Suggest.DidYouMean(language, known)}");

    public static Diagnostic MissingFootnote(SourceSpan where, string label) =>
        s_missingFootnote.At(where, $"The footnote '[^{label}]' is not defined.");

    public static Diagnostic UnusedFootnote(SourceSpan where, string label) =>
        s_unusedFootnote.At(where, $"The footnote '{label}' is never referred to.");
}
