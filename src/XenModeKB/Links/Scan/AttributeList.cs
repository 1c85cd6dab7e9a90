namespace XenModeKB.Links;

/// <summary>Where the name and the value of one attribute stand in the text.</summary>
internal readonly record struct AttributeSpan(int NameStart, int NameEnd, int ValueStart, int ValueEnd);

/// <summary>The attributes of the current tag. One list serves all tags of a thread.</summary>
internal sealed class AttributeList
{
    private AttributeSpan[] _items = new AttributeSpan[16];

    public int Count { get; private set; }

    public AttributeSpan this[int index] => _items[index];

    public void Clear() => Count = 0;

    public void Add(AttributeSpan attribute)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = attribute;
    }
}
