using System.Text;
using XenModeKB.Texts;

namespace XenModeKB.Markdown;

/// <summary>An id from a text: ASCII letters and digits, without accents; everything else becomes a hyphen.</summary>
internal static class Slug
{
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in Fold.Plain(text))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var result = slug.ToString().Trim('-');
        return result.Length == 0 ? "section" : result;
    }
}
