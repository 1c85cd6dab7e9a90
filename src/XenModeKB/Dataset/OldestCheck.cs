using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>The day on which the claim of a value was checked that has waited longest; null where a value holds no claim.</summary>
internal sealed class OldestCheck : IValueVisitor<PartialDate?>
{
    private static readonly OldestCheck s_visitor = new();

    public static PartialDate? Of(IEnumerable<Value?> values) => Oldest(values.Select(value => value?.Accept(s_visitor)));

    /// <summary>That day of all claims that a table or a list shows, as a sentence; null where there is no claim.</summary>
    public static string? Sentence(DatasetText language, IEnumerable<Value?> shown) =>
        Of(shown) is { } day ? language.Say("dataset.checked.all", language.Say(day)) : null;

    public PartialDate? Text(TextValue value) => null;

    public PartialDate? Date(DateValue value) => null;

    public PartialDate? Flag(FlagValue value) => null;

    public PartialDate? Number(NumberValue value) => null;

    public PartialDate? Option(OptionValue value) => null;

    public PartialDate? Localized(LocalizedValue value) => null;

    public PartialDate? Entity(EntityValue value) => null;

    public PartialDate? Unknown(UnknownValue value) => null;

    public PartialDate? Cite(CiteValue value) => null;

    public PartialDate? Linked(LinkedValue value) => null;

    public PartialDate? List(ListValue value) => Of(value.Items);

    public PartialDate? Record(RecordValue value) => Of(value.Fields.Select(field => field.Value));

    public PartialDate? Claims(ClaimsValue value) => Oldest(value.Claims.Select(claim => claim.Checked));

    public PartialDate? ClaimsBy(ClaimsByValue value) => Of(value.Entries.Select(entry => entry.Value));

    private static PartialDate? Oldest(IEnumerable<PartialDate?> days) => days.Where(day => day is not null).MinBy(day => day!.Value.Order);
}
