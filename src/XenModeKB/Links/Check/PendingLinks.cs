using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace XenModeKB.Links;

/// <summary>
/// Links that wait until all files of the site are known. There are millions of them in a large site, so they are bytes: for each its kind
/// (a place in a short list), its place in the file and its address; numbers have seven bits in a byte, and an eighth when more follows.
/// </summary>
internal sealed class PendingLinks
{
    private readonly byte[] _bytes;
    private readonly ImmutableArray<(string Element, string Attribute, LinkRole Role, string? Detail)> _kinds;

    private PendingLinks(byte[] bytes, ImmutableArray<(string Element, string Attribute, LinkRole Role, string? Detail)> kinds) => (_bytes, _kinds) = (bytes, kinds);

    /// <summary>The links as they were written, in their order.</summary>
    public List<LinkFact> Unpack()
    {
        var links = new List<LinkFact>();
        for (ReadOnlySpan<byte> rest = _bytes; !rest.IsEmpty;)
        {
            var (element, attribute, role, detail) = _kinds[Number(ref rest)];
            var (line, column) = (Number(ref rest), Number(ref rest));
            var (endLine, endColumn) = (line + Number(ref rest), Number(ref rest));
            links.Add(new(Text(ref rest), element, attribute, new(line, column, endLine, endColumn), role, detail));
        }

        return links;
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

    private static string Text(ref ReadOnlySpan<byte> rest)
    {
        var number = Number(ref rest);
        var (length, wide) = (number >> 1, (number & 1) == 1);
        var text = wide ? new(MemoryMarshal.Cast<byte, char>(rest[..length])) : Encoding.Latin1.GetString(rest[..length]);
        rest = rest[length..];
        return text;
    }

    /// <summary>Packs the links of one file after another; one per thread.</summary>
    public sealed class Packer
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();
        private readonly Dictionary<(string Element, string Attribute, LinkRole Role, string? Detail), int> _kinds = [];

        public void Add(LinkFact link)
        {
            var kind = (link.Element, link.Attribute, link.Role, link.Detail);
            if (!_kinds.TryGetValue(kind, out var known))
            {
                _kinds[kind] = known = _kinds.Count;
            }

            Number(known);
            Number(link.Place.Line);
            Number(link.Place.Column);
            Number(link.Place.EndLine - link.Place.Line);
            Number(link.Place.EndColumn);
            Text(link.Value);
        }

        public PendingLinks Take()
        {
            var taken = new PendingLinks(_bytes.WrittenSpan.ToArray(), [.. _kinds.OrderBy(kind => kind.Value).Select(kind => kind.Key)]);
            _bytes.ResetWrittenCount();
            _kinds.Clear();
            return taken;
        }

        private void Number(int number)
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
        private void Text(string text)
        {
            if (System.Text.Ascii.IsValid(text))
            {
                Number(text.Length << 1);
                _bytes.Advance(Encoding.ASCII.GetBytes(text, _bytes.GetSpan(text.Length)));
            }
            else
            {
                Number((text.Length * sizeof(char) << 1) | 1);
                _bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
            }
        }
    }
}
