using System.Collections.Immutable;
using System.Globalization;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Pipeline;

public sealed class MessageTests
{
    private static readonly Language s_other = Speaking(
        ("{0} of {1:N0}", ""), ("No key '{0}'.{1}", "Sem '{0}'.{1}"), (" Did you mean '{0}'?", " Quis dizer '{0}'?"), ("{0} in {1}", "em {1}: {0}"), ("Write {{{0}}}", "Escreva {{{0}}}"));

    [Fact]
    public void A_message_keeps_its_text_apart_from_what_stands_in_it()
    {
        Message message = $"No key '{"a"}'.{Suggest.DidYouMean("b")}";

        Assert.Equal("No key '{0}'.{1}", message.Template);
        Assert.Equal("No key 'a'. Did you mean 'b'?", message.ToString());
        Assert.Equal("Sem 'a'. Quis dizer 'b'?", message.In(s_other));
    }

    [Fact]
    public void Places_may_change_their_order_and_braces_stay_braces()
    {
        Message order = $"{"x"} in {3}";
        Message braces = $"Write {{{"a{b}"}}}";

        Assert.Equal("em 3: x", order.In(s_other));
        Assert.Equal(("Write {a{b}}", "Escreva {a{b}}"), (braces.ToString(), braces.In(s_other)));
    }

    [Fact]
    public void What_has_no_text_is_told_in_English()
    {
        Message message = $"Unheard of: {"x"}{(Message?)null}{(string?)null}";
        Assert.Equal("Unheard of: x", message.In(s_other));
    }

    [Fact]
    public void Numbers_with_a_format_are_written_as_the_language_does_and_others_as_in_files()
    {
        Message message = $"{1234567:N0} {0.5m:0.0} {0.5m} {1234567} {10:X4} {new DateOnly(2026, 1, 2):yyyy-MM-dd} {new SourceSpan("a.md", 1, 2)}";

        Assert.Equal("1,234,567 0.5 0.5 1234567 000A 2026-01-02 a.md(1,2)", message.ToString());
        Assert.Equal("1.234.567 0,5 0.5 1234567 000A 2026-01-02 a.md(1,2)", message.In(s_other));
    }

    [Fact]
    public void Messages_are_compared_by_what_they_say()
    {
        Assert.Equal(Of("a", 1), Of("a", 1));
        Assert.Equal(Of("a", 1).GetHashCode(), Of("a", 1).GetHashCode());
        Assert.NotEqual(Of("a", 1), Of("a", 2));
        Assert.NotEqual(Of("a", 1), Message.Of("a 1"));

        static Message Of(string text, int number) => $"{text} {number}";
    }

    [Fact]
    public void Parts_are_joined_and_no_part_is_no_text()
    {
        Assert.Equal(" Quis dizer 'a'? |  Quis dizer 'b'?", Message.Join(" | ", [Suggest.DidYouMean("a"), Suggest.DidYouMean("b")]).In(s_other));
        Assert.Equal("", Message.Join(", ", []).ToString());
    }

    [Fact]
    public void What_an_author_wrote_in_several_languages_is_told_in_that_of_the_reader()
    {
        Assert.Equal(("Hello", "Olá", "Olá"), (Told("en", "Hello", "xx", "Olá").ToString(), Told("en", "Hello", "xx", "Olá").In(s_other), Told("pt", "Olá").ToString()));
        Assert.Equal(Told("en", "Hello"), Told("en", "Hello"));
        Assert.NotEqual(Told("en", "Hello"), Told("en", "Hullo"));

        static Message Told(params string[] words) => $"{new TextByLanguage([.. words.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1]))])}";
    }

    private static Language Speaking(params (string English, string Text)[] texts)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return new("xx", new(() => texts.Where(text => text.Text.Length > 0).ToImmutableDictionary(text => text.English, text => text.Text)), culture);
    }
}
