using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// What the page of an entity says of itself in a sentence: its summary, or the first text that it claims, else its facts; with its name
/// and kind before it where that alone is too short, or another page would say the same.
/// </summary>
internal sealed class DescribeEntity(DatasetText language)
{
    /// <summary>Search engines put words of their own in the place of a description that says less.</summary>
    private const int ShortDescription = 60;
    private const int LongEnough = 110;

    private readonly Lazy<HashSet<string>> _shared = new(() =>
    [
        .. language.Model.InOrder.SelectMany(collection => collection.Entities)
            .Select(entity => language.Of(entity.Summary).Text).Where(summary => summary.Length > 0)
            .GroupBy(summary => summary, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key),
    ]);

    public string Of(Entity entity)
    {
        var said = Text(entity);
        if (said.Length >= ShortDescription && !_shared.Value.Contains(said) && !language.HasArticle(entity))
        {
            return said;
        }

        var text = $"{language.Name(entity)} ({language.Of(entity.Schema.Singular)})" + (said.Length > 0 ? $": {said}" : ".");
        foreach (var (field, shape) in entity.Schema.ShownFields)
        {
            if (text.Length >= LongEnough)
            {
                break;
            }

            var words = Line(language.Words(DatasetText.Current(entity[field])));
            if (words.Length is > 0 and <= LongEnough && !said.Contains(words, StringComparison.Ordinal))
            {
                text += $" {language.Label(field, shape)}: {words.TrimEnd('.')}.";
            }
        }

        return Enough(text);
    }

    /// <summary>What a table says of itself, with its title before it where that is too short.</summary>
    public string Of(TableDefinition table)
    {
        var said = language.Of(table.Description) is { Length: > 0 } description ? description.Text : language.Of(table.Caption).Text;
        return said.Length >= ShortDescription ? said : Enough($"{language.Of(table.Title)}: {said}");
    }

    /// <summary>Where the data says next to nothing, what the site is about says more.</summary>
    private string Enough(string text) =>
        text.Length >= ShortDescription ? text : $"{text} {language.Of(language.Site.Config.Description)}";

    /// <summary>The summary; without one, the first text that the entity claims.</summary>
    public static LocalizedText Definition(Entity entity) => entity.Summary.Texts.IsEmpty
        ? entity.Fields.Select(field => field.Value).OfType<ClaimsValue>().Select(claims => claims.Current.Value).OfType<LocalizedValue>()
            .Select(value => value.Text).FirstOrDefault() ?? LocalizedText.Empty
        : entity.Summary;

    private string Text(Entity entity) => Line(language.Of(Definition(entity)));

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
