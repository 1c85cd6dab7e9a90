using System.Buffers;

namespace XenModeKB.References;

internal sealed record ClaimVocabulary(WordList Speed, WordList Security)
{
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789");

    /// <summary>Whether a text can claim anything at all: most do not, and need not be cut into sentences.</summary>
    public bool MayClaim(string text) =>
        text.AsSpan().ContainsAny(s_digits) || Speed.First(text) is not null || Security.First(text) is not null;
}
