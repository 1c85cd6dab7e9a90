using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace XenModeKB.Pipeline;

/// <summary>
/// Words for people that are put into a language when they are printed: a text in English with places, and what stands in them. Write
/// <c>$"..."</c> where one is asked for, with <c>(Message)</c> before it in a conditional expression. What is a word of ours (and not of an
/// author) stands in a place as a message of its own, so that it is translated, too: <c>Message parts = $"boxes";</c>. No string becomes a
/// message, but for constants (<see cref="Of"/>).
/// </summary>
[InterpolatedStringHandler]
public sealed class Message : IEquatable<Message>
{
    private readonly List<object> _arguments;
    private Shape _shape = Shape.Empty;
    private string? _english;

    /// <summary>For the compiler.</summary>
    public Message(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _arguments = new(formattedCount);
    }

    /// <summary>Says nothing: for what a message may end with.</summary>
    public static Message None => new(0, 0);

    /// <summary>The English text with places: <c>No key '{0}'.{1}</c>. Braces that are text are doubled.</summary>
    public string Template => _shape.Template;

    /// <summary>What stands in the places: texts, numbers with their format, messages.</summary>
    public IReadOnlyList<object> Arguments => _arguments;

    /// <summary>A text without places.</summary>
    public static Message Of([ConstantExpected] string text)
    {
        var message = new Message(text.Length, 0);
        message.AppendLiteral(text);
        return message;
    }

    /// <summary>One after another; what stands between them is the same in every language.</summary>
    public static Message Join(string separator, IEnumerable<Message> messages)
    {
        var joined = None;
        foreach (var message in messages)
        {
            if (joined._arguments.Count > 0)
            {
                joined.AppendLiteral(separator);
            }

            joined.AppendFormatted(message);
        }

        return joined;
    }

    /// <summary>For the compiler, like all that begins with Append.</summary>
    public void AppendLiteral(string text) => _shape = _shape.With(text);

    public void AppendFormatted(string? text) => Append(text ?? "");

    public void AppendFormatted(Message? message) => Append(message ?? None);

    public void AppendFormatted(TextByLanguage texts) => Append(texts);

    public void AppendFormatted(SourceSpan place) => Append(place.ToString());

    public void AppendFormatted<T>(T value, string? format = null)
        where T : struct, IFormattable =>
        Append(new FormattedValue(value, format));

    /// <summary>In a language; what it has no text for, in English.</summary>
    public string In(Language language)
    {
        var arguments = new object[_arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = _arguments[i] switch
            {
                Message inner => inner.In(language),
                TextByLanguage texts => texts.In(language),
                FormattedValue value => value.In(language),
                var text => text,
            };
        }

        return string.Format(CultureInfo.InvariantCulture, language.Translate(Template), arguments);
    }

    public bool Equals(Message? other) =>
        other is not null && Template == other.Template && _arguments.SequenceEqual(other._arguments);

    public override bool Equals(object? obj) => Equals(obj as Message);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Template);
        foreach (var argument in _arguments)
        {
            hash.Add(argument);
        }

        return hash.ToHashCode();
    }

    /// <summary>In English, whatever the machine speaks.</summary>
    public override string ToString() => _english ??= In(Language.English);

    private void Append(object argument)
    {
        _shape = _shape.WithPlace(_arguments.Count);
        _arguments.Add(argument);
    }

    /// <summary>
    /// A template, as far as it is put together. Its pieces are constants of the program, so each template is made once, however many
    /// findings say it.
    /// </summary>
    private sealed class Shape(string template)
    {
        private readonly ConcurrentDictionary<string, Shape> _next = new(StringComparer.Ordinal);
        private Shape? _place;

        public static Shape Empty { get; } = new("");

        public string Template => template;

        public Shape With(string text) => _next.TryGetValue(text, out var next) ? next : _next.GetOrAdd(text, After);

        /// <param name="number">How many places it has.</param>
        public Shape WithPlace(int number) =>
            _place ?? Interlocked.CompareExchange(ref _place, new(template + "{" + number + "}"), null) ?? _place;

        private Shape After(string text) => new(
            template + text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }

    private readonly record struct FormattedValue(IFormattable Value, string? Format)
    {
        public string In(Language language) =>
            Value.ToString(Format, Format is null ? CultureInfo.InvariantCulture : language.Culture);
    }
}
