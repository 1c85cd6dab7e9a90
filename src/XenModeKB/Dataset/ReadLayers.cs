using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// The layers, boxes and arrows of a picture. 1. Each part is read and reported by itself; 2. ids must differ; 3. arrows are
/// compared with the boxes, unless a box could not be read; 4. there may only be as many of each as a phone can show.
/// </summary>
internal sealed class ReadLayers(ImmutableArray<Locale> locales, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public const int MaxLayers = 6;
    public const int MaxBoxes = 12;
    public const int MaxArrows = 8;

    private readonly Dictionary<string, SourceSpan> _boxes = new(StringComparer.Ordinal);
    private bool _hasErrors;

    /// <summary>The layers, or null when something in them is wrong, which is reported.</summary>
    public LayeredPicture? Read(Fields fields)
    {
        var layers = fields.Items("layers", required: true).Select(Layer).OfType<PictureLayer>().ToImmutableArray();
        var boxesHaveErrors = _hasErrors;
        var arrows = fields.Items("arrows").Select(node => Arrow(node, boxesHaveErrors)).OfType<PictureArrow>().ToImmutableArray();
        var citations = fields.Citations("cite", required: true);
        CheckNumber(fields, "layers", $"layers", layers.Length, MaxLayers);
        CheckNumber(fields, "layers", $"boxes", layers.Sum(layer => layer.Boxes.Length), MaxBoxes);
        CheckNumber(fields, "arrows", $"arrows", arrows.Length, MaxArrows);
        return _hasErrors || layers.IsEmpty ? null : new(layers, arrows, citations);
    }

    private PictureLayer? Layer(YamlNode node)
    {
        if (Fields.Of(node, Message.Of("a layer"), node.Span, diagnostics, locales) is not { } fields)
        {
            return Invalid<PictureLayer>();
        }

        var label = fields.Localized("label", required: true);
        var nodes = fields.Items("boxes", required: true);
        var boxes = nodes.Select(Box).OfType<PictureBox>().ToImmutableArray();
        fields.Done();
        if (nodes.IsEmpty && fields.Mapping["boxes"] is YamlSequence empty)
        {
            diagnostics.Add(DatasetRules.OutOfLimits(empty.Span, "boxes", $"a list of at least 1"));
        }

        return label is null || nodes.IsEmpty ? Invalid<PictureLayer>() : new(label, boxes);
    }

    private PictureBox? Box(YamlNode node)
    {
        if (Fields.Of(node, Message.Of("a box"), node.Span, diagnostics, locales) is not { } fields)
        {
            return Invalid<PictureBox>();
        }

        var id = fields.Text("id", required: true);
        var text = fields.Localized("text", required: true);
        var tone = fields.OneOf("tone", ReadOptions.Tones);
        fields.Done();
        return id is { } found && IsNewId(found) && text is not null ? new(found.Value, text, tone?.Value ?? "") : Invalid<PictureBox>();
    }

    private bool IsNewId(Located<string> id)
    {
        if (!KebabCase.Is(id.Value))
        {
            diagnostics.Add(FieldRules.BadId(id.Span, id.Value));
            return false;
        }

        if (_boxes.TryAdd(id.Value, id.Span))
        {
            return true;
        }

        diagnostics.Add(TableRules.BoxTwice(id.Span, id.Value, _boxes[id.Value].Line));
        return false;
    }

    private PictureArrow? Arrow(YamlNode node, bool boxesHaveErrors)
    {
        if (Fields.Of(node, Message.Of("an arrow"), node.Span, diagnostics, locales) is not { } fields)
        {
            return Invalid<PictureArrow>();
        }

        var from = fields.Text("from", required: true);
        var to = fields.Text("to", required: true);
        var text = fields.Localized("text", required: true);
        fields.Done();
        if (from is not { } start || to is not { } end || text is null)
        {
            return Invalid<PictureArrow>();
        }

        // A box that could not be read may be the one that is meant.
        if (boxesHaveErrors || (IsBox(start) & IsBox(end) && AreTwo(start, end)))
        {
            return new(start.Value, end.Value, text);
        }

        return Invalid<PictureArrow>();
    }

    private bool IsBox(Located<string> name)
    {
        if (_boxes.ContainsKey(name.Value))
        {
            return true;
        }

        diagnostics.Add(TableRules.UnknownName(name.Span, $"box", name.Value, _boxes.Keys));
        return false;
    }

    private bool AreTwo(Located<string> from, Located<string> to)
    {
        if (from.Value != to.Value)
        {
            return true;
        }

        diagnostics.Add(TableRules.ArrowToItself(to.Span, to.Value));
        return false;
    }

    private void CheckNumber(Fields fields, string field, Message parts, int count, int most)
    {
        if (count > most)
        {
            diagnostics.Add(TableRules.TooManyParts(fields.Mapping.KeyOf(field)?.Span ?? fields.Mapping.Span, count, parts, most));
            _hasErrors = true;
        }
    }

    private T? Invalid<T>()
        where T : class
    {
        _hasErrors = true;
        return null;
    }
}
