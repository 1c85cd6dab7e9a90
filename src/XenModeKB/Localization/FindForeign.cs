using System.Text.RegularExpressions;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Texts;

namespace XenModeKB.Localization;

/// <summary>
/// Finds texts that read as another language of the site than the one for which they are: a page, a paragraph, a text of data.
/// A sentence in a paragraph that is right otherwise is not told: its few words may be a title or a phrase that nobody translates,
/// and neither are some items of a list, each of which has too few words: they may be the titles of what is listed.
/// </summary>
internal sealed partial class FindForeign(SiteConfig config)
{
    /// <summary>Words of the other language that make a page certain, a paragraph of it, and a text of data.</summary>
    private const int Many = 12;
    private const int Several = 6;
    private const int Some = 5;

    /// <summary>
    /// Words of the other language, and others in small letters, that make a text certain that stands there in the other language, too:
    /// The Art of War is a name.
    /// </summary>
    private const int Same = 2;

    /// <summary>How many of them weigh more than one of its own: short words mean something in other languages, too.</summary>
    private const int Weight = 4;

    /// <summary>The page, or else single paragraphs of it.</summary>
    public IEnumerable<Diagnostic> In(Page page, IEnumerable<RunningText> texts)
    {
        foreach (var other in Others(page.Locale))
        {
            var counts = texts.Select(text => (Text: text, Count: GuessLanguage.Count(Own(text), page.Locale.Code, other.Code))).ToList();
            var (own, foreign) = (counts.Sum(text => text.Count.Own), counts.Sum(text => text.Count.Other));
            if (foreign >= Many && foreign > own * 3)
            {
                yield return LanguageRules.Page(page.Path, page.Locale.Code, other.Code);
                yield break;
            }

            foreach (var text in counts.Where(text => IsForeign(text.Count, Several)))
            {
                yield return LanguageRules.Text(text.Text.Span, page.Locale.Code, other.Code);
            }
        }
    }

    /// <summary>
    /// Titles that nobody translated: the same in both languages, and with words of one of them alone. A name that both languages have
    /// and a short title can't be told from one another. Texts of data may be the same: what a program prints is.
    /// </summary>
    public static IEnumerable<Diagnostic> Titles(IEnumerable<Page> pages) =>
        from page in pages.Where(page => page.FrontMatter.HasTexts)
        group page by (page.Key, page.FrontMatter.Title.Value) into same
        from page in same
        from other in same
        where IsCopied(page.FrontMatter.Title.Value, page.Locale, other.Locale)
        select LanguageRules.Text(page.FrontMatter.Title.Span, page.Locale.Code, other.Locale.Code);

    /// <summary>Two files of one page, each with what is for the other language: title and description of both say so.</summary>
    public static IEnumerable<Diagnostic> SwappedPages(IEnumerable<Page> pages) =>
        from same in pages.Where(page => page.FrontMatter.HasTexts).GroupBy(page => page.Key, StringComparer.Ordinal)
        from page in same
        from other in same.TakeWhile(other => other != page)
        where AreSwapped(Front(page), Front(other), page.Locale, other.Locale)
        select LanguageRules.Swapped(page.FrontMatter.Title.Span, other.Locale.Code, page.Locale.Code);

    private static string Front(Page page) => $"{page.FrontMatter.Title.Value} {page.FrontMatter.Description}";

    /// <summary>A text in several languages, of which two may be swapped.</summary>
    public IEnumerable<Diagnostic> In(YamlMapping texts)
    {
        foreach (var entry in texts.Entries)
        {
            var text = (YamlScalar)entry.Value;
            var locale = config.Find(entry.Key.Text)!;
            if (Others(locale).FirstOrDefault(other => AreSwapped(texts, locale, other)) is { } swapped)
            {
                yield return LanguageRules.Swapped(texts.Span, locale.Code, swapped.Code);
                yield break;
            }

            if (Others(locale).FirstOrDefault(other => IsForeign(GuessLanguage.Count(text.Text, locale.Code, other.Code), Some))
                is { } language)
            {
                yield return LanguageRules.Text(text.Span, locale.Code, language.Code);
            }
        }
    }

    /// <summary>Each reads as the other: two that do so are certain with fewer words.</summary>
    private static bool AreSwapped(YamlMapping texts, Locale one, Locale other) =>
        texts[one.Code] is YamlScalar mine && texts[other.Code] is YamlScalar theirs && AreSwapped(mine.Text, theirs.Text, one, other);

    private static bool AreSwapped(string mine, string theirs, Locale one, Locale other) =>
        GuessLanguage.Count(mine, one.Code, other.Code) is (0, > 0 and var here)
            && GuessLanguage.Count(theirs, other.Code, one.Code) is (0, > 0 and var there)
            && here + there >= Some && Math.Min(here, there) > 1;

    private static bool IsCopied(string text, Locale own, Locale other) =>
        GuessLanguage.Count(text, own.Code, other.Code) is (0, >= Same) && GuessLanguage.CountCommon(text, other.Code) >= Same;

    private IEnumerable<Locale> Others(Locale own) => config.Locales.Where(
        other => GuessLanguage.Primary(other.Code) != GuessLanguage.Primary(own.Code)
            && GuessLanguage.Knows(other.Code) && GuessLanguage.Knows(own.Code));

    private static bool IsForeign((int Own, int Other) count, int enough) =>
        count.Other >= enough && count.Other > count.Own * Weight;

    /// <summary>Without the words of somebody else.</summary>
    private static string Own(RunningText text)
    {
        var own = text.Text;
        foreach (var (start, end) in text.Quotes.Reverse())
        {
            own = own.Remove(start, Math.Min(end, own.Length) - start);
        }

        return Quotation().Replace(own, "");
    }

    /// <summary>Words in quotation marks, as the languages that are known set them.</summary>
    [GeneratedRegex("[\"“][^\"“”]*[\"”]|„[^“”„]*[“”]|[«»][^«»]*[«»]|‘[^‘’]{12,}’")]
    private static partial Regex Quotation();
}
