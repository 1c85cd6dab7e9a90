namespace XenModeKB.Dataset;

/// <summary>Values as plain text in one language, without notes and sources.</summary>
/// <param name="language">The language.</param>
/// <param name="inWords">Whether dates and numbers are in its words, for readers, or as in the file, for programs.</param>
internal sealed class PlainValue(DatasetText language, bool inWords) : IValueVisitor<string>
{
    public string Text(TextValue value) => value.Text;

    public string Date(DateValue value) => inWords ? language.Say(value.Date) : value.Date.ToString();

    public string Flag(FlagValue value) => language.Say(value.IsTrue ? "dataset.yes" : "dataset.no");

    public string Number(NumberValue value)
    {
        var digits = inWords ? language.Say(value) : value.Text;
        return value.Unit is { } unit ? $"{digits} {language.Of(unit)}" : digits;
    }

    public string Option(OptionValue value) => language.Of(value.Option.Label);

    public string Localized(LocalizedValue value) => language.Of(value.Text);

    public string Entity(EntityValue value) => Entity(value.Id);

    public string Unknown(UnknownValue value) => language.Say("dataset.unknown");

    public string Linked(LinkedValue value) => value.Inner.Accept(this);

    public string List(ListValue value) => string.Join(", ", value.Items.Select(item => item.Accept(this)));

    /// <summary>A period reads as a range; any other record as its fields with their names.</summary>
    public string Record(RecordValue value)
    {
        return value.IsPeriod
            ? language.Range(value["since"]?.Accept(this), value["until"]?.Accept(this), inWords)
            : string.Join(
                "; ",
                value.Fields.Select(
                    field => $"{language.Label(field.Key, value.Schema[field.Key] ?? Schema.Anything)}: {field.Value.Accept(this)}"));
    }

    public string Cite(CiteValue value) => string.Join(", ", value.Citations.Select(citation => citation.Key));

    public string Claims(ClaimsValue value) => string.Join("; ", value.Claims.Select(Claim));

    public string ClaimsBy(ClaimsByValue value) =>
        string.Join("; ", value.Entries.Select(entry => $"{Entity($"{value.Collection}/{entry.Key}")}: {entry.Value.Accept(this)}"));

    private string Claim(Claim claim)
    {
        var said = claim.Value.Accept(this);
        return language.Range(claim, inWords) is { Length: > 0 } range ? $"{range}: {said}" : said;
    }

    private string Entity(string id) => language.Model.Find(id) is { } found ? language.Brief(found) : id;
}
