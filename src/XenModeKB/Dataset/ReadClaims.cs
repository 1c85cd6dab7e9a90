using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// A claim, or a list of them. 1. Each by its fields; 2. a source unless the value is unknown; 3. the day it was checked;
/// 4. ranges forwards and apart.
/// </summary>
internal sealed class ReadClaims(ReadValue values, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public ClaimsValue? Read(YamlNode node, Schema shape, string field)
    {
        if (node is YamlMapping one)
        {
            return One(one, shape) is { } claim ? new([claim], node.Span) : null;
        }

        var list = (YamlSequence)node;
        if (list.Items.IsEmpty)
        {
            diagnostics.Add(DatasetRules.OutOfLimits(node.Span, field, $"one claim or more"));
        }

        var claims = ImmutableArray.CreateBuilder<Claim>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is not YamlMapping mapping)
            {
                diagnostics.Add(FieldRules.WrongKind(item.Span, field, $"a claim (`value`, `cite`, `checked`, `certainty`)"));
            }
            else if (One(mapping, shape) is { } claim)
            {
                claims.Add(claim);
            }
        }

        CheckApart(claims.ToImmutable());
        return claims.Count == 0 ? null : new(claims.ToImmutable(), node.Span);
    }

    private Claim? One(YamlMapping mapping, Schema shape)
    {
        values.Claims++;
        Value? value = null, day = null, certainty = null;
        TextValue? since = null, until = null;
        LocalizedText? note = null;
        ImmutableArray<Citation> citations = [];
        foreach (var (key, node) in mapping.Entries.Select(entry => (entry.Key, entry.Value)))
        {
            if (shape[key.Text] is not { } part)
            {
                diagnostics.Add(FieldRules.UnknownField(key, shape.Properties.Select(p => p.Key)));
                continue;
            }

            switch (key.Text)
            {
                case "cite" when node is YamlSequence:
                    citations = values.CiteKeys(node, part, "cite");
                    break;
                case "note":
                    note = Note(node, part);
                    break;
                default:
                    var read = values.Read(node, part, key.Text);
                    value = key.Text == "value" ? read : value;
                    day = key.Text == "checked" ? read : day;
                    certainty = key.Text == "certainty" ? read : certainty;
                    since = key.Text == "since" ? read as TextValue ?? since : since;
                    until = key.Text == "until" ? read as TextValue ?? until : until;
                    break;
            }
        }

        CheckMissing(mapping, shape);
        var claim = new Claim(
            value ?? new UnknownValue(mapping.Span),
            note,
            citations,
            since,
            until,
            (day as DateValue)?.Date,
            (certainty as OptionValue)?.Option,
            mapping.Span);
        Check(claim, mapping, shape, day);
        return value is null ? null : claim;
    }

    private LocalizedText? Note(YamlNode node, Schema shape) => node switch
    {
        YamlScalar { IsNull: false } name => values.Notes.Use(name),
        YamlMapping => values.Localized(node, "note"),
        _ => values.Read(node, shape, "note") is null ? null : LocalizedText.Empty,
    };

    private void CheckMissing(YamlMapping mapping, Schema shape)
    {
        foreach (var field in FieldRules.Missing(mapping, shape.Required, shape.Properties.Select(p => p.Key)))
        {
            diagnostics.Add(FieldRules.MissingField(mapping.Span.Start, field));
        }
    }

    private void Check(Claim claim, YamlMapping mapping, Schema shape, Value? day)
    {
        // A list that was written but is not one was reported as such, and so was a field that may be it under another name.
        var cited = claim.Citations.Length > 0 || mapping["cite"] is not (null or YamlSequence);
        values.Cited += cited || claim.IsUnknown ? 1 : 0;
        if (!cited && !claim.IsUnknown && (mapping["cite"] is not null || mapping.Entries.All(entry => shape[entry.Key.Text] is not null)))
        {
            diagnostics.Add(DatasetRules.NoCitation(mapping.KeyOf("cite")?.Span ?? mapping.Span.Start));
        }

        var months = values.Schemas.Config.CheckedLimitMonths;
        if (claim.Checked is { } date
            && day is not null
            && date.First < values.Schemas.Today.AddMonths(-Math.Min(months, 12 * values.Schemas.Today.Year - 12)))
        {
            diagnostics.Add(DatasetRules.Stale(day.Span, date.ToString(), months));
        }

        if (claim.Since is { } since && claim.Until is { } until && VersionOrder.CompareCommon(since.Text, until.Text) > 0)
        {
            diagnostics.Add(DatasetRules.Backwards(until.Span, since.Text, until.Text));
        }
    }

    /// <summary>Sorted by their start, each range must begin after the furthest end before it.</summary>
    private void CheckApart(ImmutableArray<Claim> claims)
    {
        var sorted = claims
            .Where(
                claim => claim.Since is null || claim.Until is null || VersionOrder.CompareCommon(claim.Since.Text, claim.Until.Text) <= 0)
            .Order(Comparer<Claim>.Create((a, b) => (a.Since, b.Since) switch
            {
                (null, null) => 0,
                (null, _) => -1,
                (_, null) => 1,
                ({ } x, { } y) => VersionOrder.Compare(x.Text, y.Text),
            }))
            .ToList();
        var furthest = sorted.FirstOrDefault();
        foreach (var claim in sorted.Skip(1))
        {
            if (furthest!.Until is not { } end || claim.Since is not { } start || VersionOrder.CompareCommon(start.Text, end.Text) <= 0)
            {
                var (first, second) = furthest.Span <= claim.Span ? (furthest, claim) : (claim, furthest);
                diagnostics.Add(DatasetRules.Overlap(second.Since?.Span ?? second.Span.Start, first.Span.Line));
            }

            furthest = furthest.Until is { } far && (claim.Until is not { } next || VersionOrder.Compare(next.Text, far.Text) > 0)
                ? claim
                : furthest;
        }
    }
}
