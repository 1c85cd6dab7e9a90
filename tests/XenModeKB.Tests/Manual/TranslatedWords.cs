using System.Text.RegularExpressions;
using XenModeKB.Cli.Languages;
using XenModeKB.Pipeline;
using XenModeKB.Tests.Languages;

namespace XenModeKB.Tests.Manual;

/// <summary>
/// What the program printed in English, as it prints it in another language: the text with places that says most of the words is found again, and so is what stands in its places.
/// </summary>
internal sealed partial class TranslatedWords(Language language)
{
    private const int Deepest = 3;

    private readonly IReadOnlyList<(Regex Shape, string English, int Said)> _templates =
    [
        .. Catalogue.Read(language.Code).Keys
            .Select(english => (Shape: Shape(english), English: english, Said: Places.Without(english).Count(char.IsLetter)))
            .Where(template => template.Said > 1)
            .OrderByDescending(template => template.Said).ThenBy(template => template.English, StringComparer.Ordinal),
    ];

    public string Of(string english) => Of(english, 0);

    private string Of(string english, int depth)
    {
        var (shape, template, _) = depth > Deepest ? default : _templates.FirstOrDefault(template => template.Shape.IsMatch(english));
        if (shape is null)
        {
            return english;
        }

        var found = shape.Match(english);
        return Place().Replace(language.Translate(template), place => place.Value switch
        {
            "{{" => "{",
            "}}" => "}",
            _ => Of(found.Groups[$"p{place.Groups[1].Value}"].Value, depth + 1),
        });
    }

    private static Regex Shape(string template)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        var pattern = Part().Replace(template, part => part.Value switch
        {
            "{{" => @"\{",
            "}}" => @"\}",
            _ when part.Groups[1].Success => places.Add(part.Groups[1].Value) ? $"(?<p{part.Groups[1].Value}>.*?)" : $@"\k<p{part.Groups[1].Value}>",
            _ => Regex.Escape(part.Value),
        });
        return new($@"\A{pattern}\z", RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"\{\{|\}\}|\{([0-9]+)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{\{|\}\}|\{([0-9]+)\}|[^{}]+")]
    private static partial Regex Part();
}
