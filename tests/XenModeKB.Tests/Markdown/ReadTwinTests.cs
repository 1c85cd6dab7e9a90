namespace XenModeKB.Tests.Markdown;

public sealed class ReadTwinTests
{
    [Theory]
    [InlineData("## Words {#id}\n\nText.\n", "## Words\n\nText.\n")]
    [InlineData("> ## Words {#id}\n>\n> Text.\n", "> ## Words\n>\n> Text.\n")]
    [InlineData("- ## Words {#id}\n\n  Text.\n", "- ## Words\n\n  Text.\n")]
    [InlineData("Words {#id}\n-----\n\nText.\n", "Words\n-----\n\nText.\n")]
    [InlineData("## Words `{#id}`\n\nText {#id}\n", "## Words `{#id}`\n\nText {#id}\n")]
    [InlineData("## Words \\{#id}\n", "## Words \\{#id}\n")]
    [InlineData("```md\n## Words {#id}\n```\n", "```md\n## Words {#id}\n```\n")]
    public void Ids_of_headings_are_left_out_wherever_headings_stand(string body, string markdown) =>
        Assert.Equal(markdown, MarkdownFixture.Draft(body).Markdown);
}
