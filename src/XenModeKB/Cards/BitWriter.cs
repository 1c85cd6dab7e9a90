namespace XenModeKB.Cards;

/// <summary>Bits, the lowest first.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> _bytes = new(32768);
    private ulong _bits;
    private int _count;

    public void Write(int value, int bits)
    {
        _bits |= (ulong)(uint)value << _count;
        for (_count += bits; _count >= 8; _count -= 8)
        {
            _bytes.Add((byte)_bits);
            _bits >>= 8;
        }
    }

    /// <summary>All of it, up to a whole byte, and room after it.</summary>
    public byte[] ToArray(int room)
    {
        var bytes = new byte[_bytes.Count + (_count > 0 ? 1 : 0) + room];
        _bytes.CopyTo(bytes);
        if (_count > 0)
        {
            bytes[_bytes.Count] = (byte)_bits;
        }

        return bytes;
    }
}
