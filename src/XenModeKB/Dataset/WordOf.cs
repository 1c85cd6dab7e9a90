namespace XenModeKB.Dataset;

/// <summary>
/// The plain word of a value, by which rules and conditions compare; null for what says more than a word. Of several claims, the one that
/// holds last.
/// </summary>
internal sealed class WordOf : IValueVisitor<string?>
{
    private static readonly WordOf s_word = new();

    public static string? Value(Value value) => value.Accept(s_word);

    public string? Text(TextValue value) => value.Text;

    public string? Date(DateValue value) => value.Date.ToString();

    public string? Flag(FlagValue value) => value.Word;

    public string? Number(NumberValue value) => value.Text;

    public string? Option(OptionValue value) => value.Option.Value;

    public string? Localized(LocalizedValue value) => null;

    public string? Entity(EntityValue value) => value.Id;

    public string? Unknown(UnknownValue value) => "unknown";

    public string? Linked(LinkedValue value) => value.Inner.Accept(this);

    public string? List(ListValue value) => null;

    public string? Record(RecordValue value) => null;

    public string? Cite(CiteValue value) => null;

    public string? Claims(ClaimsValue value) => value.Current.Value.Accept(this);

    public string? ClaimsBy(ClaimsByValue value) => null;
}
