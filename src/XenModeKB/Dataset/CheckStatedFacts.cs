using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// Holds what a page states to the data: the words of <c>[18 January 2022](entity:releases/alpha-2#released)</c> have the value of that
/// fact in them, as the language of the page writes it. A date may lack its day or its month; what the data doesn't know, the page may
/// not say.
/// </summary>
internal sealed class CheckStatedFacts(DatasetText language)
{
    private readonly SaidDates _dates = new(language);

    public IEnumerable<Diagnostic> Of(Page page) => page.Stated.Select(Problem).OfType<Diagnostic>();

    private Diagnostic? Problem(StatedFact stated)
    {
        if (language.Model.Find(stated.Entity) is not { } entity)
        {
            return null;
        }

        var lines = Fact.Lines(language.Model, entity);
        var line = lines.FirstOrDefault(line => line.Header.Id == stated.Line);
        if (Part(line?.Of(entity), stated) is not { } value)
        {
            return DatasetRules.NoFact(stated.Where, stated.Entity, stated.Name, Nearest(stated, lines, line?.Of(entity)));
        }

        Way[] ways = [.. value.Accept(new WaysToSay(language))];
        return Says(stated.Words, ways)
            ? null
            : DatasetRules.Otherwise(stated.Where, stated, ways.Select(way => way.Text).FirstOrDefault() ?? language.Words(value));
    }

    /// <summary>
    /// Whether some words say a value in one of its ways. Where they say a day or month of a year that the value has, each has to be one of
    /// the value, too.
    /// </summary>
    private bool Says(string words, Way[] ways)
    {
        PartialDate[] known = [.. ways.Select(way => way.Date).OfType<PartialDate>()];
        PartialDate[] said = known.Length == 0 ? [] : [.. _dates.In(words).Where(date => known.Any(own => own.Year == date.Year))];
        return said.Length > 0
            ? said.All(date => known.Any(own => Has(own, date)))
            : ways.Any(way => way.Date is null && Has(words, way.Text));
    }

    /// <summary>Whether one date is another, or the month or year of it.</summary>
    private static bool Has(PartialDate whole, PartialDate said) =>
        whole.Year == said.Year && (said.Month ?? whole.Month) == whole.Month && (said.Day ?? whole.Day) == whole.Day;

    /// <summary>The value of a line, or what a name after a point means in it.</summary>
    private static Value? Part(Value? value, StatedFact stated) =>
        stated.Name == stated.Line ? value : (value as RecordValue)?[stated.Name[(stated.Line.Length + 1)..]];

    private static string? Nearest(StatedFact stated, IEnumerable<Fact> lines, Value? whole) => Suggest.Nearest(
        stated.Name,
        whole is RecordValue record ? record.Fields.Select(field => $"{stated.Line}.{field.Key}") : lines.Select(line => line.Header.Id));

    /// <summary>Whether some words have others in them, whole and in their order.</summary>
    private static bool Has(string words, string way) =>
        NormalWords.Of(way) is { Length: > 0 } said && $"{NormalWords.Of(words)} ".Contains($"{said} ", StringComparison.Ordinal);
}
