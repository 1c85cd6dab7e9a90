namespace XenModeKB.Dataset;

/// <summary>What is done with each kind of value.</summary>
/// <typeparam name="T">What comes of it; for a writer, what it writes to.</typeparam>
internal interface IValueVisitor<out T>
{
    T Text(TextValue value);

    T Date(DateValue value);

    T Flag(FlagValue value);

    T Number(NumberValue value);

    T Option(OptionValue value);

    T Localized(LocalizedValue value);

    T Entity(EntityValue value);

    T Unknown(UnknownValue value);

    T Linked(LinkedValue value);

    T List(ListValue value);

    T Record(RecordValue value);

    T Cite(CiteValue value);

    T Claims(ClaimsValue value);

    T ClaimsBy(ClaimsByValue value);
}
