using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Texts;

namespace XenModeKB.Localization;

/// <summary>Finds texts that read as another language of the site than the one for which they are.</summary>
internal sealed class FindForeign(SiteConfig config)
{
    /// <summary>Words of the other language that make a text of several sentences certain, and one sentence.</summary>
    private const int Many = 12;
    private const int Some = 5;

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

            foreach (var text in counts.Where(text => IsForeign(text.Count, Some + 1)))
            {
                yield return LanguageRules.Text(text.Text.Span, page.Locale.Code, other.Code);
            }
        }
    }

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
        texts[one.Code] is YamlScalar mine && texts[other.Code] is YamlScalar theirs
            && GuessLanguage.Count(mine.Text, one.Code, other.Code) is (0, > 0 and var here)
            && GuessLanguage.Count(theirs.Text, other.Code, one.Code) is (0, > 0 and var there)
            && here + there >= Some && Math.Min(here, there) > 1;

    private IEnumerable<Locale> Others(Locale own) => config.Locales.Where(
        other => GuessLanguage.Primary(other.Code) != GuessLanguage.Primary(own.Code)
            && GuessLanguage.Knows(other.Code) && GuessLanguage.Knows(own.Code));

    private static bool IsForeign((int Own, int Other) count, int enough) => count.Own == 0 && count.Other >= enough;

    /// <summary>Without the words of somebody else.</summary>
    private static string Own(RunningText text)
    {
        var own = text.Text;
        foreach (var (start, end) in text.Quotes.Reverse())
        {
            own = own.Remove(start, Math.Min(end, own.Length) - start);
        }

        return own;
    }
}
