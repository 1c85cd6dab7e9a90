using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace XenModeKB.Texts;

/// <summary>
/// A short name for what a text says. It is only ever compared with one other, so that 48 bits are enough; and it stands in files that
/// people merge, so that it has to be short.
/// </summary>
internal static class Fingerprint
{
    public const int Length = 12;

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789abcdef");

    public static string Of(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..Length];

    public static bool Is(ReadOnlySpan<char> text) => text.Length == Length && !text.ContainsAnyExcept(s_digits);
}
