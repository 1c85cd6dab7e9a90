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

    /// <summary>The links as they were written, in their order.</summary>
    public List<PendingLink> Unpack()
    {
        var (links, before) = (new List<PendingLink>(), "");
        for (ReadOnlySpan<byte> rest = _bytes; !rest.IsEmpty;)
        {
            var (element, attribute, role, detail) = _kinds[Number(ref rest)];
            var place = ReadPlace(ref rest);
            var path = Number(ref rest);
            var origin = path == 0 ? default(Place?) : ReadPlace(ref rest);
            before = ReadText(ref rest, before);
            links.Add(new(
                new(before, element, attribute, place, role, detail),
                origin is { } at ? new SourceSpan(_paths[path - 1], at.Line, at.Column, at.EndLine, at.EndColumn) : null));
        }

        return links;
    }

    private static Place ReadPlace(ref ReadOnlySpan<byte> rest)
    {
        var (line, column) = (Number(ref rest), Number(ref rest));
        return new(line, column, line + Number(ref rest), Number(ref rest));
    }

    private static int Number(ref ReadOnlySpan<byte> rest)
    {
        var (number, shift) = (0, 0);
        byte part;
        do
        {
            part = rest[0];
            rest = rest[1..];
            number |= (part & 0x7F) << shift;
            shift += 7;
        }
        while (part > 0x7F);

        return number;
    }

    private static string ReadText(ref ReadOnlySpan<byte> rest, string before)
    {
        var (shared, number) = (Number(ref rest), Number(ref rest));
        var (length, wide) = (number >> 1, (number & 1) == 1);
        var own = rest[..length];
        rest = rest[length..];
        return string.Create(shared + (wide ? length / sizeof(char) : length), new Parts(before, shared, own, wide), static (to, parts) =>
        {
            parts.Before.AsSpan(0, parts.Shared).CopyTo(to);
            if (parts.Wide)
            {
                parts.Own.CopyTo(MemoryMarshal.AsBytes(to[parts.Shared..]));
            }
            else
            {
                Encoding.ASCII.GetChars(parts.Own, to[parts.Shared..]);
            }
        });
    }

    /// <summary>A text that begins like another one.</summary>
    private readonly ref struct Parts(string before, int shared, ReadOnlySpan<byte> own, bool wide)
    {
        public string Before { get; } = before;

        public int Shared { get; } = shared;

        public ReadOnlySpan<byte> Own { get; } = own;

        public bool Wide { get; } = wide;
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
