using XenModeKB.Search;

namespace XenModeKB.Tests.Search;

public sealed class WordGroupsTests
{
    [Theory]
    [InlineData("en", "driver drivers", 1)]
    [InlineData("en", "virtualization virtualized guest", 2)]
    [InlineData("pt-BR", "execução execucao execuções", 1)]
    [InlineData("pt-BR", "migrações migração", 1)]
    [InlineData("pt-BR", "máquina maquinas", 1)]
    [InlineData("pt-BR", "é a e", 2)]
    [InlineData("de", "Häuser haus", 1)]
    [InlineData("xx", "driver drivers", 2)]
    [InlineData("xx", "café cafe", 1)]
    [InlineData("en", "straße strasse", 1)]
    public void Forms_of_a_word_are_one_group(string locale, string words, int count) =>
        Assert.Equal(count, Groups(locale, words.ToLowerInvariant().Split(' ')).Count);

    [Fact]
    public void Groups_are_numbered_by_their_first_word_whatever_the_order_of_pages()
    {
        var (one, other) = (Groups("en", "zebra", "driver", "drivers", "ähre"), Groups("en", "drivers", "ähre", "zebra", "driver"));
        Assert.Equal([("ahre", 0), ("driver", 1), ("drivers", 1), ("zebra", 2)], one.Words);
        Assert.Equal(one.Words, other.Words);
        Assert.Equal(1, one["drivers"]);
        Assert.Equal(1, other["drivers"]);
    }

    private static WordGroups Groups(string locale, params string[] words) => new(words, new(locale));
}
