using SharpYaml;

namespace XenModeKB.Reading;

/// <summary>
/// The characters of a text for SharpYaml's scanner. In lists and mappings in brackets the scanner takes each question mark for the sign
/// of a key, as YAML 1.1 did; since YAML 1.2 it is one only where it stands alone. It is shown the others as a character that means nothing to it.
/// </summary>
/// <param name="text">The whole text, any length.</param>
internal sealed class YamlCharacters(string text) : ILookAheadBuffer
{
    // No character (Unicode keeps it for uses like this one). A text that has it all the same keeps its question marks as they are.
    private const char StandIn = '\uFFFF';

    private readonly bool _standsIn = text.Contains('?') && !text.Contains(StandIn);
    private int _at;

    public bool EndOfInput => _at >= text.Length;

    public char Peek(int offset)
    {
        var at = _at + offset;
        if (at >= text.Length)
        {
            return '\0';
        }

        var character = text[at];
        return character == '?' && _standsIn && !StandsAlone(at) ? StandIn : character;
    }

    public void Skip(int length) => _at += length;

    public void Cache(int length)
    {
        // Everything is here already.
    }

    /// <summary>What was written, from what the scanner read.</summary>
    public string Written(string read) => _standsIn ? read.Replace(StandIn, '?') : read;

    private bool StandsAlone(int at) =>
        (at == 0 || text[at - 1] is ' ' or '\t' or '\r' or '\n' or '[' or '{' or ',')
        && (at + 1 == text.Length || text[at + 1] is ' ' or '\t' or '\r' or '\n');
}
