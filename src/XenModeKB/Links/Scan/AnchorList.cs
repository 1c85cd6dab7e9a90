using System.Collections;
using System.Runtime.InteropServices;
using System.Text;

namespace XenModeKB.Links;

/// <summary>The anchors of one file: each id and each name of an <c>a</c>, once, as UTF-8 and in its order. A large site has millions, so they are one text.</summary>
internal sealed class AnchorList : IEnumerable<string>, IEquatable<AnchorList>
{
    private const int LongestOnStack = 256;

    private readonly byte[] _text;
    private readonly int[] _ends;

    private AnchorList(byte[] text, int[] ends) => (_text, _ends) = (text, ends);

    public static AnchorList Empty { get; } = new([], []);

    public int Count => _ends.Length;

    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return _text.AsSpan(start, _ends[index] - start);
        }
    }

    public bool Contains(ReadOnlySpan<char> anchor)
    {
        var most = Encoding.UTF8.GetMaxByteCount(anchor.Length);
        var bytes = most <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[most];
        return Contains(bytes[..Encoding.UTF8.GetBytes(anchor, bytes)]);
    }

    private bool Contains(ReadOnlySpan<byte> anchor)
    {
        var (low, high) = (0, _ends.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = this[middle].SequenceCompareTo(anchor);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < _ends.Length; i++)
        {
            yield return Encoding.UTF8.GetString(this[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(AnchorList? other) => other is not null && _text.AsSpan().SequenceEqual(other._text) && _ends.AsSpan().SequenceEqual(other._ends);

    public override bool Equals(object? obj) => Equals(obj as AnchorList);

    public override int GetHashCode() => HashCode.Combine(_text.Length, _ends.Length);

    /// <summary>Gathers the anchors of one file after another.</summary>
    public sealed class Builder
    {
        /// <summary>Anchors. What a file with more needed is not kept for the next one.</summary>
        private const int MostKept = 10_000;

        private List<byte> _text = [];
        private List<Written> _written = [];

        /// <summary>Two ids of the same text are an error; two names are none.</summary>
        /// <param name="anchor">The id or name.</param>
        /// <param name="id">Where the id stands; null for a name.</param>
        public void Add(ReadOnlySpan<char> anchor, Place? id)
        {
            var (start, length) = (_text.Count, Encoding.UTF8.GetByteCount(anchor));
            CollectionsMarshal.SetCount(_text, start + length);
            Encoding.UTF8.GetBytes(anchor, CollectionsMarshal.AsSpan(_text)[start..]);
            _written.Add(new(start, length, id));
        }

        /// <summary>The anchors of the file that was read, and the second and later uses of an id in the order of the file.</summary>
        public AnchorList Take(List<AnchorFact> duplicates)
        {
            if (_written.Count == 0)
            {
                return Empty;
            }

            _written.Sort(Compare);
            var (text, ends) = (new List<byte>(_text.Count), new List<int>(_written.Count));
            var repeated = new List<Written>();
            for (var i = 0; i < _written.Count;)
            {
                var anchor = Text(_written[i]);
                text.AddRange(anchor);
                ends.Add(text.Count);
                for (var seen = false; i < _written.Count && Text(_written[i]).SequenceEqual(anchor); i++)
                {
                    if (seen && _written[i].Id is not null)
                    {
                        repeated.Add(_written[i]);
                    }

                    seen |= _written[i].Id is not null;
                }
            }

            repeated.Sort((one, other) => one.Start.CompareTo(other.Start));
            duplicates.AddRange(repeated.Select(anchor => new AnchorFact(Encoding.UTF8.GetString(Text(anchor)), anchor.Id!.Value)));
            Clear();
            return new([.. text], [.. ends]);
        }

        private void Clear()
        {
            (_text, _written) = _written.Count > MostKept ? ([], []) : (_text, _written);
            _text.Clear();
            _written.Clear();
        }

        private int Compare(Written one, Written other) =>
            Text(one).SequenceCompareTo(Text(other)) is var order and not 0 ? order : one.Start.CompareTo(other.Start);

        private ReadOnlySpan<byte> Text(Written anchor) => CollectionsMarshal.AsSpan(_text).Slice(anchor.Start, anchor.Length);

        private readonly record struct Written(int Start, int Length, Place? Id);
    }
}
