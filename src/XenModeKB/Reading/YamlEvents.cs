using SharpYaml;
using SharpYaml.Events;

namespace XenModeKB.Reading;

/// <summary>The events of a text, one after the other, from the first after the start of the stream to its end.</summary>
internal sealed class YamlEvents
{
    private readonly Parser<YamlCharacters> _parser;

    /// <exception cref="YamlException">The text can't be read, here or at any later event.</exception>
    public YamlEvents(Parser<YamlCharacters> parser)
    {
        _parser = parser;
        Advance();
        Advance();
    }

    public ParsingEvent Current => _parser.Current!;

    public void Advance()
    {
        var last = _parser.Current?.End ?? Mark.Empty;
        try
        {
            _parser.MoveNext();
        }
        catch (Exception problem) when (problem is not YamlException)
        {
            // The library looks up escaped characters without asking whether there are such ("\UFFFFFFFF").
            throw new YamlException(last, last, YamlWords.NoSuchCharacter, problem);
        }
    }

    /// <summary>Past the node that begins here, with all that is in it.</summary>
    public void Skip()
    {
        var depth = 0;
        do
        {
            depth += Current.NestingIncrease;
            Advance();
        }
        while (depth > 0);
    }
}
