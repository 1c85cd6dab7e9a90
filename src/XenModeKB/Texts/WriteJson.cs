using System.Buffers;
using System.Text.Json;

namespace XenModeKB.Texts;

/// <summary>Writes JSON into a buffer that each thread keeps: most files are small and there are very many.</summary>
internal static class WriteJson
{
    /// <summary>Bytes. What is larger has a buffer of its own, which becomes the file without being copied.</summary>
    private const int LargestKept = 8 << 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    /// <param name="options">How it looks.</param>
    /// <param name="write">Writes one value.</param>
    /// <param name="size">About how many bytes it will be, where that is many; else 0.</param>
    /// <param name="end">What follows the value.</param>
    public static ReadOnlyMemory<byte> Of(JsonWriterOptions options, Action<Utf8JsonWriter> write, int size = 0, ReadOnlySpan<byte> end = default)
    {
        var buffer = size > LargestKept ? new(size) : s_buffer ?? new();

        // Whoever writes JSON inside of JSON needs another buffer.
        s_buffer = null;
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            write(json);
        }

        buffer.Write(end);
        if (buffer.Capacity > LargestKept)
        {
            return buffer.WrittenMemory;
        }

        var written = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        s_buffer = buffer;
        return written;
    }
}
