using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>One way to say a value.</summary>
/// <param name="Text">In words.</param>
/// <param name="Date">The date that it says, which has more ways; null when it says something else.</param>
internal readonly record struct Way(string Text, PartialDate? Date = null);

/// <summary>
/// How a sentence can say a value in one language: a date; one item of a list; one end of a period. Of several claims, the one that
/// holds last. The first is how the data says it.
/// </summary>
/// <param name="language">Of the sentence.</param>
internal sealed class WaysToSay(DatasetText language) : IValueVisitor<IEnumerable<Way>>
{
    public IEnumerable<Way> Text(TextValue value) => [new(value.Text)];

    public IEnumerable<Way> Date(DateValue value) => [new(language.Say(value.Date), value.Date)];

    public IEnumerable<Way> Flag(FlagValue value) => [Plain(value)];

    public IEnumerable<Way> Number(NumberValue value) => [new(language.Words(value)), Plain(value), new(value.Text)];

    public IEnumerable<Way> Option(OptionValue value) => [Plain(value)];

    public IEnumerable<Way> Localized(LocalizedValue value) => [Plain(value)];

    public IEnumerable<Way> Entity(EntityValue value) => language.Model.Find(value.Id) is { } entity
        ? [new(language.Name(entity)), new(language.Brief(entity))]
        : [new(value.Id)];

    public IEnumerable<Way> Unknown(UnknownValue value) => [Plain(value)];

    public IEnumerable<Way> Linked(LinkedValue value) => value.Inner.Accept(this);

    public IEnumerable<Way> List(ListValue value) =>
        [new(language.Words(value)), Plain(value), .. value.Items.SelectMany(item => item.Accept(this))];

    public IEnumerable<Way> Record(RecordValue value) =>
        [new(language.Words(value)), .. value.IsPeriod ? value.Fields.SelectMany(field => field.Value.Accept(this)) : []];

    public IEnumerable<Way> Cite(CiteValue value) => [];

    public IEnumerable<Way> Claims(ClaimsValue value) => value.Current.Value.Accept(this);

    public IEnumerable<Way> ClaimsBy(ClaimsByValue value) => [];

    private Way Plain(Value value) => new(language.Plain(value));
}
