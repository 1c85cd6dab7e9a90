using System.Collections.Concurrent;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>How the data reads in one language: names, labels and values as plain text. What HTML, Markdown, CSV and pictures share.</summary>
internal sealed record Language(DatasetModel Model, Site Site, Locale Locale)
{
    private readonly ConcurrentDictionary<PartialDate, string> _dates = new();

    /// <summary>A date in words; the same few days stand in very many claims.</summary>
    public string Say(PartialDate date) => _dates.GetOrAdd(date, day => day.InWords(Site.Strings, Locale));

    /// <summary>A string of this room.</summary>
    public string Say(string key, params ReadOnlySpan<object> arguments) => Site.Strings.Get(Locale, key, arguments);

    public string Of(LocalizedText text) => text[Locale];

    public string Name(Entity entity) => entity.Name[Locale];

    /// <summary>The short name where there is one: for headers.</summary>
    public string Brief(Entity entity) => entity.Short ?? entity.Name[Locale];

    public string Label(string field, Shape shape) => shape.Label is { } label ? label[Locale] : field;

    /// <summary>The route of the page of an entity; null when it is not an entity.</summary>
    public string? Route(string id) => Site.Entities[id]?.Routes.GetValueOrDefault(Locale.Code);

    /// <summary>A value without its notes and sources; empty for nothing.</summary>
    public string Plain(Value? value) => value switch
    {
        null => "",
        TextValue text => text.Text,
        DateValue date => date.Date.ToString(),
        NumberValue { Unit: { } unit } number => $"{number.Text} {unit[Locale]}",
        NumberValue number => number.Text,
        OptionValue option => option.Option.Label[Locale],
        LocalizedValue text => text.Text[Locale],
        EntityValue entity => Model.Find(entity.Id) is { } found ? Brief(found) : entity.Id,
        UnknownValue => Say("dataset.unknown"),
        ListValue list => string.Join(", ", list.Items.Select(Plain)),
        RecordValue record => Record(record),
        CiteValue cite => string.Join(", ", cite.Citations.Select(citation => citation.Key)),
        ClaimsValue claims => string.Join("; ", claims.Claims.Select(Plain)),
        ClaimsByValue map => string.Join("; ", map.Entries.Select(entry => $"{Plain(new EntityValue($"{map.Collection}/{entry.Key}", entry.Key, default))}: {Plain(entry.Value)}")),
        _ => "",
    };

    /// <summary>The versions or dates that a claim holds for; empty when it holds always.</summary>
    public string Range(Claim claim) => Range(claim.Since?.Text, claim.Until?.Text);

    /// <summary>What the value sorts by: the written form where the shown one would not do.</summary>
    public string SortKey(Value? value) => value switch
    {
        ClaimsValue claims => SortKey(claims.Current.Value),
        OptionValue option => option.Option.Label[Locale],
        _ => Plain(value),
    };

    private string Plain(Claim claim) => Range(claim) is { Length: > 0 } range ? $"{range}: {Plain(claim.Value)}" : Plain(claim.Value);

    private string Record(RecordValue record)
    {
        var (since, until) = (Part(record, "since"), Part(record, "until"));
        return since is null && until is null
            ? string.Join("; ", record.Fields.Select(field => $"{Label(field.Key, record.Shape[field.Key] ?? Shape.Anything)}: {Plain(field.Value)}"))
            : Range(since, until);
    }

    private string? Part(RecordValue record, string field) =>
        record.Fields.FirstOrDefault(part => part.Key == field).Value is { } value ? Plain(value) : null;

    private string Range(string? since, string? until) => (since, until) switch
    {
        (null, null) => "",
        ({ } first, { } last) when first == last => first,
        ({ } first, { } last) => Say("dataset.range", first, last),
        ({ } first, null) => Say("dataset.since", first),
        (null, { } last) => Say("dataset.until", last),
    };
}
