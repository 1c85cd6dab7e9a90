namespace XenModeKB.Cards;

/// <summary>Colours, <c>0xAARRGGBB</c>, in the order in which they come, each once.</summary>
internal sealed class Palette
{
    /// <summary>More than this no drawing has whose edges anybody can see.</summary>
    public const int Most = ushort.MaxValue;

    private readonly Dictionary<uint, ushort> _places = [];
    private readonly List<uint> _colours = [];

    public IReadOnlyList<uint> Colours => _colours;

    /// <summary>Where a colour stands, which is added when it is new; null for one too many.</summary>
    public ushort? PlaceOf(uint colour)
    {
        if (_places.TryGetValue(colour, out var place))
        {
            return place;
        }

        if (_colours.Count == Most)
        {
            return null;
        }

        place = (ushort)_colours.Count;
        _places.Add(colour, place);
        _colours.Add(colour);
        return place;
    }
}
