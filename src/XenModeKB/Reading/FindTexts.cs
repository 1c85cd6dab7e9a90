using System.Collections.Immutable;
using System.Text;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Reading;

/// <summary>
/// The texts of a data file that are translated, wherever they stand: mappings from codes of languages to texts. Lists of words are no
/// translations of each other.
/// </summary>
internal sealed class FindTexts
{
    /// <summary>Fields that hold segments of addresses: each language has those that it wants.</summary>
    private static readonly ImmutableArray<string> s_addresses = ["slug", "addresses"];

    private readonly string _source;
    private readonly HashSet<string> _codes;
    private readonly ImmutableArray<FoundText>.Builder _found = ImmutableArray.CreateBuilder<FoundText>();

    private FindTexts(ImmutableArray<Locale> locales)
    {
        _source = locales[0].Code;
        _codes = [.. locales.Select(locale => locale.Code)];
    }

    /// <param name="path">The file.</param>
    /// <param name="root">Null for a file that can't be read.</param>
    /// <param name="locales">Languages of the site, source language first. A site of one has no translations.</param>
    public static FileTexts In(string path, YamlNode? root, ImmutableArray<Locale> locales)
    {
        if (root is null || locales.Length < 2)
        {
            return new(path, []);
        }

        var find = new FindTexts(locales);
        find.Node(root, "");
        return new(path, find._found.ToImmutable());
    }

    /// <summary>The words of a text in data; what stands between backticks is code, of which each character counts.</summary>
    internal static string Words(string text)
    {
        var pieces = text.Split('`');
        var to = new StringBuilder(text.Length);
        for (var i = 0; i < pieces.Length; i++)
        {
            var isCode = i % 2 == 1 && i < pieces.Length - 1;
            if (isCode)
            {
                to.Append('`').Append(pieces[i]).Append('`');
            }
            else
            {
                NormalWords.Append(to, pieces[i]);
            }
        }

        return to.ToString();
    }

    private void Node(YamlNode node, string path)
    {
        if (node is YamlSequence list)
        {
            foreach (var (index, item) in list.Items.Index())
            {
                Node(item, Join(path, $"{index}"));
            }
        }
        else if (node is YamlMapping mapping && !IsText(mapping, path))
        {
            foreach (var entry in mapping.Entries.Where(entry => !s_addresses.Contains(entry.Key.Text)))
            {
                Node(entry.Value, Join(path, entry.Key.Text));
            }
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private bool IsText(YamlMapping mapping, string path)
    {
        if (mapping.Entries.IsEmpty || mapping.Entries.Any(entry => entry.Value is not YamlScalar || !_codes.Contains(entry.Key.Text)))
        {
            return false;
        }

        if (mapping[_source] is YamlScalar source && !string.IsNullOrWhiteSpace(source.Text))
        {
            var others = mapping.Entries.Where(entry => entry.Key.Text != _source && ((YamlScalar)entry.Value).Text.Length > 0)
                .ToImmutableSortedDictionary(entry => entry.Key.Text, entry => entry.Value.Span, StringComparer.Ordinal);
            _found.Add(new(path, source.Span, Fingerprint.Of(Words(source.Text)), others));
        }

        return true;
    }
}
