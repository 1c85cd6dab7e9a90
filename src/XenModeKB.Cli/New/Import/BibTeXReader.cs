using System.Collections.Immutable;
using System.Text;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.New.Import;

/// <summary>An entry of a BibTeX file.</summary>
/// <param name="Type">In lower case: <c>article</c>.</param>
/// <param name="Key">As written.</param>
/// <param name="Fields">Values by name in lower case, without the outer braces or quotes, macros filled in; else as written.</param>
internal sealed record BibTeXEntry(string Type, string Key, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>What could not be read as it was meant.</summary>
    public IReadOnlyList<Message> Remarks { get; init; } = [];
}

/// <summary>
/// Reads BibTeX as its programs do: what stands outside of entries is a comment, braces balance even behind a backslash, values are joined
/// by <c>#</c>, names of months and of <c>@string</c> stand for their values. Linear in the text.
/// </summary>
internal sealed class BibTeXReader(string path, string text)
{
    /// <summary>Macros of the format, which stand for the months.</summary>
    public static ImmutableArray<string> Months { get; } =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Characters of a value: macros made of macros could make one without end.</summary>
    private const int LongestValue = 1 << 16;

    private readonly Dictionary<string, string> _macros =
        Months.ToDictionary(month => month, month => month, StringComparer.OrdinalIgnoreCase);

    private readonly List<Message> _remarks = [];
    private int _at;

    /// <exception cref="UsageException">An entry can't be read; the message names the line.</exception>
    public IReadOnlyList<BibTeXEntry> Read()
    {
        var entries = new List<BibTeXEntry>();
        for (_at = text.IndexOf('@', StringComparison.Ordinal); _at >= 0; _at = text.IndexOf('@', _at))
        {
            _at++;
            var type = Name().ToLowerInvariant();
            if (type is "comment" or "preamble")
            {
                SkipGroup();
            }
            else if (type.Length > 0 && Next() is '{' or '(')
            {
                Entry(type, entries);
            }
        }

        return entries;
    }

    private void Entry(string type, List<BibTeXEntry> entries)
    {
        var close = Next() == '{' ? '}' : ')';
        _at++;
        _remarks.Clear();
        var key = type == "string" ? "" : Key(close);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (Next() != close)
        {
            if (Next() == ',')
            {
                _at++;
                continue;
            }

            var name = Name();
            Expect('=', name);
            var value = Value();
            if (!fields.TryAdd(name.ToLowerInvariant(), value) && fields[name.ToLowerInvariant()] != value)
            {
                _remarks.Add($"{name.ToLowerInvariant()} stands there twice, and the second one was left out");
            }
        }

        _at++;
        if (type == "string")
        {
            fields.ToList().ForEach(field => _macros[field.Key] = field.Value);
        }
        else
        {
            entries.Add(new(type, key, fields) { Remarks = [.. _remarks] });
        }
    }

    private string Key(char close)
    {
        var start = _at;
        while (_at < text.Length && text[_at] != ',' && text[_at] != close)
        {
            _at++;
        }

        return text[start.._at].Trim();
    }

    private string Value()
    {
        var value = new StringBuilder(Part());
        while (Next() == '#')
        {
            _at++;
            value.Append(Part());
            if (value.Length > LongestValue)
            {
                throw Broken($"A value is too long");
            }
        }

        return value.ToString();
    }

    private string Part() => Next() switch
    {
        '{' => Group('}'),
        '"' => Group('"'),
        _ when Name() is { Length: > 0 } word => Macro(word),
        _ => throw Broken($"A value is missing"),
    };

    private string Macro(string name)
    {
        if (_macros.TryGetValue(name, out var value))
        {
            return value;
        }

        if (!name.All(char.IsAsciiDigit))
        {
            _remarks.Add($"no @string says what {name} stands for");
        }

        return name;
    }

    /// <summary>What stands between braces, or between quotes that no brace holds.</summary>
    private string Group(char close)
    {
        var start = ++_at;
        for (var depth = 0; _at < text.Length; _at++)
        {
            var c = text[_at];
            if (c == close && depth == 0)
            {
                return text[start.._at++];
            }

            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0)
            {
                break;
            }
        }

        throw Broken($"A value is not closed by {close}", start);
    }

    private void SkipGroup()
    {
        if (_at < text.Length && text.AsSpan(_at).TrimStart() is ['{' or '(', ..])
        {
            Group(Next() == '{' ? '}' : ')');
        }
    }

    /// <summary>Letters up to the next sign that means something.</summary>
    private string Name()
    {
        Next();
        var start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && !"{}()\",=#%'".Contains(text[_at], StringComparison.Ordinal))
        {
            _at++;
        }

        return text[start.._at];
    }

    private void Expect(char sign, string before)
    {
        if (Next() != sign)
        {
            throw Broken($"'{sign}' is missing after '{before}'");
        }

        _at++;
    }

    /// <summary>The next sign that is no white space; the end of the text is one of its own.</summary>
    private char Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        return _at < text.Length ? text[_at] : throw Broken($"The file ends inside of an entry");
    }

    private UsageException Broken(Message what, int? at = null)
    {
        var line = 1 + text.AsSpan(0, Math.Min(at ?? _at, text.Length)).Count('\n');
        return new($"{path}, line {line}: {what}. Nothing was written.");
    }
}
