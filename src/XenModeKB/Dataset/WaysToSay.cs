using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// How a sentence can say a value in one language: a date in words or as it is filed, with or without its day and month; one item of a
/// list; one end of a period. Of several claims, the one that holds last. The first is how the data says it.
/// </summary>
internal sealed class WaysToSay(DatasetText language) : IValueVisitor<IEnumerable<string>>
{
    public IEnumerable<string> Text(TextValue value) => [value.Text];

    public IEnumerable<string> Date(DateValue value)
    {
        var date = value.Date;
        return [language.Say(date), date.ToString(), language.Say(new PartialDate(date.Year, date.Month, null)), $"{date.Year:0000}"];
    }

    public IEnumerable<string> Flag(FlagValue value) => [language.Plain(value)];

    public IEnumerable<string> Number(NumberValue value) => [language.Plain(value), value.Text];

    public IEnumerable<string> Option(OptionValue value) => [language.Plain(value)];

    public IEnumerable<string> Localized(LocalizedValue value) => [language.Plain(value)];

    public IEnumerable<string> Entity(EntityValue value) => language.Model.Find(value.Id) is { } entity
        ? [language.Name(entity), language.Brief(entity)]
        : [value.Id];

    public IEnumerable<string> Unknown(UnknownValue value) => [language.Plain(value)];

    public IEnumerable<string> Linked(LinkedValue value) => value.Inner.Accept(this);

    public IEnumerable<string> List(ListValue value) => [language.Plain(value), .. value.Items.SelectMany(item => item.Accept(this))];

    public IEnumerable<string> Record(RecordValue value) =>
        [language.Words(value), .. value.IsPeriod ? value.Fields.SelectMany(field => field.Value.Accept(this)) : []];

    public IEnumerable<string> Cite(CiteValue value) => [];

    public IEnumerable<string> Claims(ClaimsValue value) => value.Current.Value.Accept(this);

    public IEnumerable<string> ClaimsBy(ClaimsByValue value) => [];
}
