using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// Holds what a page states to the data: the words of <c>[18 January 2022](entity:releases/alpha-2#released)</c> have the value of that
/// fact in them, as the language of the page writes it.
/// </summary>
internal sealed class CheckStatedFacts(DatasetText language)
{
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

        string[] ways = [.. value.Accept(new WaysToSay(language, stated.Words))];
        return ways.Any(way => Says(stated.Words, way))
            ? null
            : DatasetRules.Otherwise(stated.Where, stated, ways.FirstOrDefault() ?? language.Plain(value));
    }

    /// <summary>The value of a line, or what a name after a point means in it.</summary>
    private static Value? Part(Value? value, StatedFact stated) =>
        stated.Name == stated.Line ? value : (value as RecordValue)?[stated.Name[(stated.Line.Length + 1)..]];

    private static string? Nearest(StatedFact stated, IEnumerable<Fact> lines, Value? whole) => Suggest.Nearest(
        stated.Name,
        whole is RecordValue record ? record.Fields.Select(field => $"{stated.Line}.{field.Key}") : lines.Select(line => line.Header.Id));

    /// <summary>Whether some words have others in them, whole and in their order.</summary>
    private static bool Says(string words, string way) =>
        NormalWords.Of(way) is { Length: > 0 } said && $"{NormalWords.Of(words)} ".Contains($"{said} ", StringComparison.Ordinal);
}
