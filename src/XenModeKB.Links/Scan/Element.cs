using System.Collections.Immutable;

namespace XenModeKB.Links;

/// <summary>Which markup an element belongs to.</summary>
internal enum Markup
{
    Html,
    Svg,
    Math,
}

/// <summary>An attribute of an element.</summary>
/// <param name="Name">In lower case, unless it is XML.</param>
/// <param name="Value">After character references.</param>
/// <param name="Start">Where the value starts in the text.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct ElementAttribute(string Name, string Value, int Start, int End);

/// <summary>The start tag of an element, with those of its attributes that the scan reads.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Markup">Decides what the name means.</param>
/// <param name="Attributes">Each name once.</param>
/// <param name="Start">Where the tag starts in the text.</param>
/// <param name="IsSelfClosing">Whether it ends with <c>/&gt;</c>.</param>
internal readonly record struct Element(
    string Name,
    Markup Markup,
    ImmutableArray<ElementAttribute> Attributes,
    int Start,
    bool IsSelfClosing)
{
    /// <summary>The value of an attribute; empty when there is none.</summary>
    public string this[string name] => Find(name)?.Value ?? "";

    /// <summary>Where the name of the tag ends.</summary>
    public int NameEnd => Start + 1 + Name.Length;

    public bool IsHtml => Markup == Markup.Html;

    public bool Has(string name) => Find(name) is not null;

    public ElementAttribute? Find(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }

        return null;
    }
}
