using System.Buffers.Binary;

namespace XenModeKB.Cards;

/// <summary>Bits, the lowest first.</summary>
internal sealed class BitWriter
{
    private byte[] _bytes = new byte[32768];
    private int _length;
    private ulong _bits;
    private int _count;

    /// <param name="value">Nothing above the bits that are written.</param>
    /// <param name="bits">32 at most.</param>
    public void Write(int value, int bits)
    {
        _bits |= (ulong)(uint)value << _count;
        _count += bits;
        if (_count < 32)
        {
            return;
        }

        if (_length + 4 > _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_length), (uint)_bits);
        _length += 4;
        _bits >>= 32;
        _count -= 32;
    }

    /// <summary>All of it, up to a whole byte, and room after it.</summary>
    public byte[] ToArray(int room)
    {
        var rest = (_count + 7) / 8;
        var bytes = new byte[_length + rest + room];
        _bytes.AsSpan(0, _length).CopyTo(bytes);
        for (var i = 0; i < rest; i++)
        {
            bytes[_length + i] = (byte)(_bits >> (8 * i));
        }

        return bytes;
    }
}
