using System.Collections.Immutable;
using System.Text.RegularExpressions;
using XenModeKB.Links;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Theme;

/// <summary>
/// Finds where a style sheet can't be read as its author meant it: a brace too many or too few, a comment or string that is not closed, a
/// declaration without its colon. Browsers drop such rules without a word.
/// </summary>
internal sealed partial class CheckCss
{
    /// <summary>Wherever the site is served.</summary>
    private static readonly SiteAddress s_site = SiteAddress.From(null)!;

    private readonly SourceFile _file;
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>Where the blocks begin that are open.</summary>
    private readonly Stack<int> _open = [];

    /// <summary>Where the statement begins that is being read, or -1; and whether a colon stands in it.</summary>
    private int _statement = -1;
    private bool _hasColon;

    private CheckCss(SourceFile file) => _file = file;

    public static IEnumerable<Diagnostic> Problems(SourceFile file) => [.. new CheckCss(file).Check(), .. Elsewhere(file)];

    /// <summary>What it would load from another site, which the policy of the pages forbids; an @import is told as one.</summary>
    private static IEnumerable<Diagnostic> Elsewhere(SourceFile file) =>
        from lines in new[] { file.Text.Split('\n') }
        from link in ScanCss.Scan(file.Path, file.Text).Links
        where WebUrl.Parse(link.Value, s_site.Root) is { Host: not null } url && !s_site.IsOurHost(url)
            && !lines[link.Place.Line - 1].TrimStart().StartsWith("@import", StringComparison.OrdinalIgnoreCase)
        select ThemeRules.CssElsewhere(new(file.Path, link.Place.Line, link.Place.Column), link.Value);

    private ImmutableArray<Diagnostic> Check()
    {
        var css = _file.Text;
        for (var i = 0; i < css.Length;)
        {
            i = css.AsSpan(i).StartsWith("/*") ? Comment(i) : Character(i);
        }

        if (_open.TryPeek(out var block))
        {
            _problems.Add(ThemeRules.CssBrace(Place(block)));
        }

        return _problems.ToImmutable();
    }

    private int Comment(int at)
    {
        var end = _file.Text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        if (end >= 0)
        {
            return end + 2;
        }

        _problems.Add(ThemeRules.CssOpen(Place(at), "/*"));
        return _file.Text.Length;
    }

    private int Character(int at)
    {
        var character = _file.Text[at];
        switch (character)
        {
            case '/' when _file.Text.AsSpan(at).StartsWith("//"):
                _problems.Add(ThemeRules.CssLineComment(Place(at)));
                return _file.Text.IndexOf('\n', at) is var end and >= 0 ? end : _file.Text.Length;
            case '“' or '”' or '‘' or '’':
                _problems.Add(ThemeRules.CssQuote(Place(at), character));
                return at + 1;
            case '"' or '\'':
                Begin(at);
                return String(at, character);
            case '\\':
                return at + 2;
            case 'u' or 'U' when _file.Text.AsSpan(at).StartsWith("url(", StringComparison.OrdinalIgnoreCase)
                && _file.Text.IndexOf(')', at) is var close and > 0 && _file.Text.AsSpan(at + 4, close - at - 4).IndexOfAny('"', '\'') < 0:
                Begin(at);
                return close + 1;
            case '{':
                _open.Push(at);
                _statement = -1;
                break;
            case '}':
                End(at);
                if (!_open.TryPop(out _))
                {
                    _problems.Add(ThemeRules.CssStray(Place(at)));
                }

                break;
            case ';':
                End(at);
                break;
            case ':':
                _hasColon = true;
                break;
            default:
                if (!char.IsWhiteSpace(character))
                {
                    Begin(at);
                }

                break;
        }

        return at + 1;
    }

    private int String(int at, char quote)
    {
        for (var i = at + 1; i < _file.Text.Length && _file.Text[i] != '\n'; i++)
        {
            if (_file.Text[i] == quote)
            {
                return i + 1;
            }

            i += _file.Text[i] == '\\' ? 1 : 0;
        }

        _problems.Add(ThemeRules.CssOpen(Place(at), quote.ToString()));
        return _file.Text.IndexOf('\n', at) is var end and >= 0 ? end : _file.Text.Length;
    }

    private void Begin(int at)
    {
        if (_statement < 0)
        {
            (_statement, _hasColon) = (at, false);
        }
    }

    /// <summary>In a block, what ends here and did not begin a block is a declaration or a rule with @.</summary>
    private void End(int at)
    {
        var statement = _statement;
        _statement = -1;
        if (statement < 0)
        {
            return;
        }

        var text = Comments().Replace(_file.Text[statement..at], comment => new(' ', comment.Length));
        if (text[0] == '@')
        {
            if (text.StartsWith("@import", StringComparison.OrdinalIgnoreCase))
            {
                _problems.Add(ThemeRules.CssImport(Place(statement)));
            }
        }
        else if (_open.Count == 0)
        {
            _problems.Add(ThemeRules.CssOutside(Place(statement)));
        }
        else if (!_hasColon)
        {
            _problems.Add(ThemeRules.CssDeclaration(Place(statement)));
        }
        else if (SecondDeclaration().Match(text) is { Success: true } second)
        {
            _problems.Add(ThemeRules.CssSemicolon(Place(statement + second.Groups[1].Index)));
        }
    }

    private SourceSpan Place(int at)
    {
        var before = _file.Text.AsSpan(0, at);
        return new(_file.Path, before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    /// <summary>A line of a value that begins as a declaration does.</summary>
    [GeneratedRegex(@"\A[^:]*:[^""'()]*?\n\s*([a-z-]+)\s*:")]
    private static partial Regex SecondDeclaration();
}
