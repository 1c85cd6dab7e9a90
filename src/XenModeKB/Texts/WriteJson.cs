using System.Buffers;
using System.Text.Json;

namespace XenModeKB.Texts;

/// <summary>Writes JSON into memory.</summary>
internal static class WriteJson
{
    /// <param name="options">How it looks.</param>
    /// <param name="write">Writes one value.</param>
    /// <param name="size">About how many bytes it will be, where that is many; else 0.</param>
    /// <param name="end">What follows the value.</param>
    public static ReadOnlyMemory<byte> Of(
        JsonWriterOptions options, Action<Utf8JsonWriter> write, int size = 0, ReadOnlySpan<byte> end = default)
    {
        var buffer = size > 0 ? new ArrayBufferWriter<byte>(size) : new();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            write(json);
        }

        buffer.Write(end);
        return buffer.WrittenMemory;
    }
}
