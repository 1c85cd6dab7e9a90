using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>A link that leads to another file, and where its author wrote it; null for one that a layout wrote.</summary>
internal readonly record struct PendingLink(LinkFact Link, SourceSpan? Origin);

/// <summary>
/// Links that wait until all files of the site are known. A large site has millions, so they are bytes. For each: 1. its kind, a place in a short
/// list; 2. its place in the file; 3. where it was written: nothing, or a place in a short list of paths, line and column; 4. its address, as far
/// as it differs from the one before. Numbers have seven bits in a byte, and an eighth when more follows.
/// </summary>
internal sealed class PendingLinks
{
    private readonly byte[] _bytes;
    private readonly ImmutableArray<(string Element, string Attribute, LinkRole Role, string? Detail)> _kinds;
    private readonly ImmutableArray<string> _paths;

    private PendingLinks(byte[] bytes, ImmutableArray<(string Element, string Attribute, LinkRole Role, string? Detail)> kinds, ImmutableArray<string> paths) =>
        (_bytes, _kinds, _paths) = (bytes, kinds, paths);

    /// <summary>The links as they were written, in their order; one after another.</summary>
    public IEnumerable<PendingLink> Unpack()
    {
        var (at, before) = (0, "");
        while (at < _bytes.Length)
        {
            var (element, attribute, role, detail) = _kinds[Number(ref at)];
            var place = ReadPlace(ref at);
            var path = Number(ref at);
            var origin = path == 0 ? default(Place?) : ReadPlace(ref at);
            before = ReadText(ref at, before);
            yield return new(
                new(before, element, attribute, place, role, detail),
                origin is { } known ? new SourceSpan(_paths[path - 1], known.Line, known.Column, known.EndLine, known.EndColumn) : null);
        }
    }

    private Place ReadPlace(ref int at)
    {
        var (line, column) = (Number(ref at), Number(ref at));
        return new(line, column, line + Number(ref at), Number(ref at));
    }

    private int Number(ref int at)
    {
        var (number, shift) = (0, 0);
        byte part;
        do
        {
            part = _bytes[at++];
            number |= (part & 0x7F) << shift;
            shift += 7;
        }
        while (part > 0x7F);

        return number;
    }

    private string ReadText(ref int at, string before)
    {
        var (shared, number) = (Number(ref at), Number(ref at));
        var (length, wide) = (number >> 1, (number & 1) == 1);
        var own = _bytes.AsSpan(at, length);
        at += length;
        return wide
            ? string.Concat(before.AsSpan(0, shared), MemoryMarshal.Cast<byte, char>(own))
            : string.Create(shared + length, new Parts(before, shared, own), static (to, parts) =>
            {
                parts.Before.AsSpan(0, parts.Shared).CopyTo(to);
                Encoding.ASCII.GetChars(parts.Own, to[parts.Shared..]);
            });
    }

    /// <summary>A text that begins like another one and goes on in ASCII.</summary>
    private readonly ref struct Parts(string before, int shared, ReadOnlySpan<byte> own)
    {
        public string Before { get; } = before;

        public int Shared { get; } = shared;

        public ReadOnlySpan<byte> Own { get; } = own;
    }

    /// <summary>Packs the links of one file after another; one per thread.</summary>
    public sealed class Packer
    {
        /// <summary>Bytes. The buffer of a file with more is not kept for the next one.</summary>
        private const int LargestKept = 1 << 20;

        private ArrayBufferWriter<byte> _bytes = new();
        private readonly Dictionary<(string Element, string Attribute, LinkRole Role, string? Detail), int> _kinds = [];
        private readonly Dictionary<string, int> _paths = new(StringComparer.Ordinal);
        private string _before = "";

        public void Add(LinkFact link, SourceSpan? origin)
        {
            Write(PlaceIn(_kinds, (link.Element, link.Attribute, link.Role, link.Detail)));
            Write(link.Place);
            Write(origin is { } known ? PlaceIn(_paths, known.Path) + 1 : 0);
            if (origin is { } at)
            {
                Write(new Place(at.Line, at.Column, at.EndLine, at.EndColumn));
            }

            Write(link.Value);
        }

        public PendingLinks Take()
        {
            var taken = new PendingLinks(_bytes.WrittenSpan.ToArray(), InOrder(_kinds), InOrder(_paths));
            _bytes = _bytes.Capacity > LargestKept ? new() : _bytes;
            _bytes.ResetWrittenCount();
            _kinds.Clear();
            _paths.Clear();
            _before = "";
            return taken;
        }

        private static int PlaceIn<T>(Dictionary<T, int> list, T item)
            where T : notnull
        {
            if (!list.TryGetValue(item, out var place))
            {
                list[item] = place = list.Count;
            }

            return place;
        }

        private static ImmutableArray<T> InOrder<T>(Dictionary<T, int> list)
            where T : notnull => [.. list.OrderBy(item => item.Value).Select(item => item.Key)];

        private void Write(Place place)
        {
            Write(place.Line);
            Write(place.Column);
            Write(place.EndLine - place.Line);
            Write(place.EndColumn);
        }

        private void Write(int number)
        {
            var to = _bytes.GetSpan(5);
            var length = 0;
            for (; number > 0x7F; number >>= 7)
            {
                to[length++] = (byte)(number | 0x80);
            }

            to[length++] = (byte)number;
            _bytes.Advance(length);
        }

        /// <summary>A byte for each character where all of them are ASCII, else two: nothing may be lost, half a surrogate pair neither.</summary>
        private void Write(string text)
        {
            var shared = text.AsSpan().CommonPrefixLength(_before);
            var own = text.AsSpan(shared);
            _before = text;
            Write(shared);
            if (System.Text.Ascii.IsValid(own))
            {
                Write(own.Length << 1);
                _bytes.Advance(Encoding.ASCII.GetBytes(own, _bytes.GetSpan(own.Length)));
            }
            else
            {
                Write((own.Length * sizeof(char) << 1) | 1);
                _bytes.Write(MemoryMarshal.AsBytes(own));
            }
        }
    }
}
