namespace XenModeKB.Cards;

/// <summary>
/// At most 256 opaque colours, in the order in which they come. It is asked for each run of pixels: a table, and no dictionary.
/// </summary>
internal sealed class Palette
{
    private const int Most = 256;
    private const int SlotBits = 10;

    private readonly uint[] _slots = new uint[1 << SlotBits];
    private readonly byte[] _places = new byte[1 << SlotBits];
    private readonly List<uint> _colours = new(Most);

    public IReadOnlyList<uint> Colours => _colours;

    /// <summary>
    /// Where a colour stands, which is added when it is new; null for one too many, and for one that lets something through.
    /// </summary>
    public byte? PlaceOf(uint colour)
    {
        var slot = colour * 2654435761u >> (32 - SlotBits);
        while (_slots[slot] != colour)
        {
            // No opaque colour is 0, so that is a free slot; there are four for each colour.
            if (_slots[slot] == 0)
            {
                return Add(colour, slot);
            }

            slot = (slot + 1) % (1u << SlotBits);
        }

        return _places[slot];
    }

    private byte? Add(uint colour, uint slot)
    {
        if (colour >> 24 != 255 || _colours.Count == Most)
        {
            return null;
        }

        (_slots[slot], _places[slot]) = (colour, (byte)_colours.Count);
        _colours.Add(colour);
        return _places[slot];
    }
}
