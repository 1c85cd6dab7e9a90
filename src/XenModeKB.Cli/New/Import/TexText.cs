using System.Collections.Frozen;
using System.Text;

namespace XenModeKB.Cli.New.Import;

/// <summary>
/// The words of a value with markup of TeX: accents and signs become letters, braces and commands that only change the look go. Commands
/// that are not known are listed, and left out.
/// </summary>
internal sealed class TexText
{
    /// <summary>
    /// Commands for an accent, and pairs of a letter without and with it: the tool runs without tables of the system that compose letters.
    /// </summary>
    private static readonly FrozenDictionary<string, string> s_accents = new Dictionary<string, string>
    {
        ["`"] = "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳ",
        ["'"] = "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź",
        ["^"] = "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ",
        ["~"] = "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹ",
        ["="] = "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳ",
        ["u"] = "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ",
        ["."] = "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻ"
            + "aȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzż",
        ["\""] = "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿ",
        ["r"] = "AÅUŮaåuůwẘyẙ",
        ["H"] = "OŐUŰoőuű",
        ["v"] = "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž",
        ["d"] = "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒ"
            + "aạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓ",
        ["c"] = "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ",
        ["k"] = "AĄEĘIĮOǪUŲaąeęiįoǫuų",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_signs = new Dictionary<string, string>
    {
        ["ss"] = "ß",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["i"] = "i",
        ["j"] = "j",
        ["th"] = "þ",
        ["TH"] = "Þ",
        ["dh"] = "ð",
        ["DH"] = "Ð",
        ["dj"] = "đ",
        ["textbraceleft"] = "{",
        ["textbraceright"] = "}",
        ["textbackslash"] = "\\",
        ["textasciitilde"] = "~",
        ["textasciicircum"] = "^",
        ["textendash"] = "–",
        ["textemdash"] = "—",
        ["textquoteright"] = "’",
        ["textregistered"] = "®",
        ["texttrademark"] = "™",
        ["copyright"] = "©",
        ["dots"] = "…",
        ["ldots"] = "…",
        ["S"] = "§",
        ["pounds"] = "£",
        ["euro"] = "€",
        ["TeX"] = "TeX",
        ["LaTeX"] = "LaTeX",
        [" "] = " ",
        ["\n"] = " ",
        ["&"] = "&",
        ["%"] = "%",
        ["$"] = "$",
        ["#"] = "#",
        ["_"] = "_",
        ["{"] = "{",
        ["}"] = "}",
        ["-"] = "",
        ["/"] = "",
        [","] = " ",
        [";"] = " ",
        [":"] = " ",
        ["\\"] = " ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_looks = FrozenSet.Create(
        StringComparer.Ordinal,
        "emph", "textit", "textbf", "texttt", "textsc", "textrm", "textsf", "textup", "textsl", "text", "mathrm", "mathit", "url", "mbox",
        "em", "it", "bf", "tt", "sc", "rm", "sf", "sl", "relax", "protect", "ensuremath", "textsuperscript");

    /// <summary>Accents on what has an accent; letters with two are rare.</summary>
    private const int Deepest = 8;

    private readonly StringBuilder _to = new();
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly string _text;
    private int _at;
    private int _depth;

    private TexText(string text) => _text = text;

    /// <summary>The words, and the commands that were left out.</summary>
    public static (string Words, IReadOnlyCollection<string> Unknown) Of(string text)
    {
        var reader = new TexText(text);
        reader.Read();
        var words = string.Join(' ', reader._to.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (words, reader._unknown);
    }

    private void Read()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            _ = c switch
            {
                '\\' => Command(),
                '{' or '}' or '$' => _to,
                '~' => _to.Append(' '),
                '-' => Dashes(),
                '`' when Follows('`') => _to.Append('“'),
                '\'' when Follows('\'') => _to.Append('”'),
                _ => _to.Append(c),
            };
        }
    }

    private bool Follows(char next)
    {
        if (_at < _text.Length && _text[_at] == next)
        {
            _at++;
            return true;
        }

        return false;
    }

    private StringBuilder Dashes()
    {
        if (!Follows('-'))
        {
            return _to.Append('-');
        }

        return _to.Append(Follows('-') ? '—' : '–');
    }

    private StringBuilder Command()
    {
        var name = CommandName();
        if (s_accents.TryGetValue(name, out var accent) && AccentsSomething(name))
        {
            return Accent(accent);
        }

        if (s_signs.TryGetValue(name, out var sign))
        {
            return _to.Append(sign);
        }

        if (!s_looks.Contains(name))
        {
            _unknown.Add($"\\{name}");
        }

        return _to;
    }

    /// <summary>Letters, and the white space behind them; else one sign.</summary>
    private string CommandName()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at]))
        {
            _at++;
        }

        if (_at == start)
        {
            return _at < _text.Length ? _text[_at++].ToString() : "";
        }

        var name = _text[start.._at];
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        return name;
    }

    private bool AccentsSomething(string name) =>
        _at < _text.Length && (!char.IsAsciiLetter(name[0]) || _text[_at] == '{' || _text[_at - 1] == ' ' || _text[_at] == '\\');

    /// <summary>The accent goes onto the letter that follows, in braces or not, or is made by a command itself.</summary>
    private StringBuilder Accent(string composed)
    {
        while (_at < _text.Length && _text[_at] is '{' or ' ')
        {
            _at++;
        }

        if (_at >= _text.Length)
        {
            return _to;
        }

        if (_text[_at] == '\\' && _depth < Deepest)
        {
            _at++;
            _depth++;
            Command();
            _depth--;
        }
        else
        {
            _to.Append(_text[_at++]);
        }

        for (var i = 0; i < composed.Length && _to.Length > 0; i += 2)
        {
            if (_to[^1] == composed[i])
            {
                _to[^1] = composed[i + 1];
                break;
            }
        }

        return _to;
    }
}
