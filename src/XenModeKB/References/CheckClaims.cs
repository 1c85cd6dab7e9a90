using System.Text.RegularExpressions;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.References;

/// <summary>
/// Claims in prose. 1. A paragraph or list item is cut into sentences; 2. a sentence with a year, a version number, a comparison of speed
/// or a statement about security is a claim (the words are interface strings, <c>references.claims.*</c>); 3. on a page with
/// <c>claims: strict</c> a block that has a claim and no citation is a warning, at its first such sentence.
/// </summary>
internal static partial class CheckClaims
{
    public static Outcome<PageClaims> Apply(ParsedPage input, ClaimWords site) => new([Count(input, site)], [.. Of(input, site)]);

    public static IEnumerable<Diagnostic> Of(ParsedPage page, ClaimWords words)
    {
        var facts = page.Page.Facts;
        if (!facts.FrontMatter.StrictClaims)
        {
            yield break;
        }

        var vocabulary = words[facts.Locale];
        foreach (var block in page.Prose.Blocks.Where(block => !block.HasCitation))
        {
            if (First(block.Text, vocabulary) is { } claim)
            {
                var sentence = SentencePlace.Of(page.Prose.Source, block, claim.Start, claim.End);
                yield return CitationRules.Uncited(sentence, claim.What, claim.Trigger);
            }
        }
    }

    /// <summary>Blocks of a page that claim something: how many cite a source, how many do not.</summary>
    public static PageClaims Count(ParsedPage page, ClaimWords words)
    {
        var facts = page.Page.Facts;
        var vocabulary = words[facts.Locale];
        var claims = page.Prose.Blocks.Where(block => First(block.Text, vocabulary) is not null).ToList();
        var cited = claims.Count(block => block.HasCitation);
        return new(facts.Path, facts.Locale.Code, cited, claims.Count - cited);
    }

    private static (int Start, int End, Message What, string Trigger)? First(string text, ClaimVocabulary words)
    {
        if (!words.MayClaim(text))
        {
            return null;
        }

        var start = 0;
        foreach (var end in SentenceEnds(text))
        {
            if (Claim(text[start..end], words) is { } claim)
            {
                return (start, end, claim.What, claim.Trigger);
            }

            start = end;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }

        return null;
    }

    private static (Message What, string Trigger)? Claim(string sentence, ClaimVocabulary words)
    {
        if (Version().Matches(sentence).FirstOrDefault(match => !Thousands().IsMatch(match.Value)) is { } version)
        {
            return ($"a version", version.Value);
        }

        if (Year().Match(sentence) is { Success: true } year)
        {
            return ($"a year", year.Value);
        }

        if (words.Speed.First(sentence) is { } speed)
        {
            return ($"a comparison of speed", speed);
        }

        return words.Security.First(sentence) is { } security ? (Message.Of("a statement about security"), security) : null;
    }

    /// <summary>A full stop ends a sentence when a space and anything but a small letter follow; so "e.g. this" goes on.</summary>
    private static IEnumerable<int> SentenceEnds(string text)
    {
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1]) && !char.IsLower(text[i + 2]))
            {
                yield return i + 1;
            }
        }

        yield return text.Length;
    }

    [GeneratedRegex(@"(?<![\w.,/=-])v?[0-9]{1,4}(\.[0-9]{1,4}){1,3}(?![\w/]|[.,][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    /// <summary>1.000 in languages that group digits with full stops.</summary>
    [GeneratedRegex(@"^[0-9]{1,3}(\.[0-9]{3})+$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<![\w.,/-])(19|20)[0-9]{2}(?![\w/-]|[.,][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
