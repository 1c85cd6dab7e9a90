using System.Text;

namespace XenModeKB.Markdown;

/// <summary>An id from a text: ASCII letters and digits, accents dropped, everything else a hyphen.</summary>
internal static class Slug
{
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyy";

    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            var known = Accented.IndexOf(c, StringComparison.Ordinal);
            var plain = known < 0 ? c : Plain[known];
            if (char.IsAsciiLetterOrDigit(plain))
            {
                slug.Append(plain);
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
