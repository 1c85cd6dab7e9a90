using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// How a sentence can say a value in one language: a date in words or as it is filed, with or without its day and month; one item of a
/// list; one end of a period. Of several claims, the one that holds last. The first is how the data says it.
/// </summary>
/// <param name="language">Of the sentence.</param>
/// <param name="words">The sentence: where it names a day or a month of the year, it does not mean the whole year.</param>
internal sealed class WaysToSay(DatasetText language, string words) : IValueVisitor<IEnumerable<string>>
{
    public IEnumerable<string> Text(TextValue value) => [value.Text];

    public IEnumerable<string> Date(DateValue value)
    {
        var date = value.Date;
        var said = $"{NormalWords.Of(words)} ";
        string[] whole = [language.Say(date), date.ToString()];
        if (Has(whole) || Has(Months(date.Year).SelectMany(Days)))
        {
            return whole;
        }

        var inMonth = language.Say(date with { Day = null });
        return Has(Months(date.Year).SelectMany(Forms)) ? [.. whole, inMonth] : [.. whole, inMonth, $"{date.Year:0000}"];

        bool Has(IEnumerable<string> ways) => ways.Any(way => said.Contains($"{NormalWords.Of(way)} ", StringComparison.Ordinal));
    }

    public IEnumerable<string> Flag(FlagValue value) => [language.Plain(value)];

    public IEnumerable<string> Number(NumberValue value) => [language.Words(value), language.Plain(value), value.Text];

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

    private static IEnumerable<PartialDate> Months(int year) => Enumerable.Range(1, 12).Select(month => new PartialDate(year, month));

    private IEnumerable<string> Days(PartialDate month) => Enumerable.Range(1, 31).SelectMany(day => Forms(month with { Day = day }));

    private IEnumerable<string> Forms(PartialDate date) => [language.Say(date), date.ToString()];
}
