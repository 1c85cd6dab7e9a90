using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Cli.New;

/// <summary>An id as it was given: kebab-case segments.</summary>
internal sealed record NewId(string Text)
{
    public string[] Segments => Text.Split('/');

    public string Last => Segments[^1];

    /// <summary>A first name for people: <c>a-short-name</c> becomes <c>A short name</c>.</summary>
    public string Name => Last is var id && id.Length > 0 ? char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ') : "";

    /// <exception cref="UsageException">A segment can't become part of a URL, or there are too few or too many.</exception>
    public static NewId Parse(string text, int least, int most, Message form)
    {
        var id = new NewId(text);
        if (id.Segments.Length < least || id.Segments.Length > most)
        {
            throw new UsageException($"'{text}' is not an id of the form {form}.");
        }

        return id.Segments.FirstOrDefault(segment => !KebabCase.Is(segment)) is { } bad
            ? throw new UsageException(
                $"'{bad}' can't be part of an id: use lower-case ASCII letters, digits and single hyphens, as in a-short-name.")
            : id;
    }
}
