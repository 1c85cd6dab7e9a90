using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using XenModeKB.Model;

namespace XenModeKB.Cli.Serve;

/// <summary>A style sheet of a page.</summary>
/// <param name="Address">As the page writes it.</param>
/// <param name="Content">Stands for its address and content.</param>
internal sealed record PageStyle(string Address, string Content);

/// <summary>
/// What a page in a browser compares with its own: when anything but a style sheet differs, it has to be loaded again; a style sheet is put
/// in the place of the old one.
/// </summary>
/// <param name="Page">Stands for the page without the addresses of its style sheets, and for the content of scripts and pictures.</param>
/// <param name="Styles">Its style sheets, in their order.</param>
internal sealed partial record PageState(string Page, ImmutableArray<PageStyle> Styles)
{
    private const int Length = 16;

    private static readonly ConditionalWeakTable<OutputFile, string> s_known = [];

    /// <param name="html">The page, as the build made it.</param>
    /// <param name="path">Output path of the page.</param>
    /// <param name="find">A file by its output path; null when there is none.</param>
    public static PageState Of(string html, string path, Func<string, OutputFile?> find)
    {
        var styles = ImmutableArray.CreateBuilder<PageStyle>();
        var rest = new StringBuilder(StyleLink().Replace(html, link =>
        {
            var address = Href().Match(link.Value).Groups[1].Value;
            styles.Add(new(address, Hash(address + ContentOf(address))));
            return "<link>";
        }));
        foreach (var address in Source().Matches(html).Select(source => source.Groups[1].Value).Distinct(StringComparer.Ordinal))
        {
            rest.Append(ContentOf(address));
        }

        return new(Hash(rest.ToString()), styles.ToImmutable());

        string ContentOf(string address) => Find(address, path, find) is { } file ? s_known.GetValue(file, Content) : "";
    }

    private static OutputFile? Find(string address, string path, Func<string, OutputFile?> find) =>
        Uri.TryCreate(new Uri("http://site/" + path), System.Net.WebUtility.HtmlDecode(address), out var target) && target.Host == "site"
            ? find(Uri.UnescapeDataString(target.AbsolutePath[1..]))
            : null;

    private static string Content(OutputFile file) => Convert.ToHexString(SHA256.HashData(file.Content.Span))[..Length];

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];

    [GeneratedRegex("""<link\b[^>]*\brel="?stylesheet\b[^>]*>""", RegexOptions.IgnoreCase)]
    private static partial Regex StyleLink();

    [GeneratedRegex("\\bhref=\"([^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Href();

    [GeneratedRegex("\\bsrc=\"([^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Source();
}
