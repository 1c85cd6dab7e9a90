using XenModeKB.Model;
using XenModeKB.Theme;
using static XenModeKB.Tests.Theme.ThemeFixture;

namespace XenModeKB.Tests.Theme;

public sealed class NavigationTests
{
    private static readonly PageDraft s_home = Draft("", "Home");
    private static readonly PageDraft s_tools = Draft("tools", "All tools");
    private static readonly PageDraft s_saw = Draft("tools/saw", "Saw") with { Order = 2 };
    private static readonly PageDraft s_axe = Draft("tools/axe", "Axe") with { Order = 1 };
    private static readonly PageDraft s_handle = Draft("tools/axe/handle", "Handle");
    private static readonly PageDraft s_guide = Draft("guides/start", "Start");

    [Fact]
    public void Sections_come_from_the_configuration_with_its_labels_and_order()
    {
        var view = ViewOf(s_saw, s_home, s_tools, s_guide);

        Assert.Equal([new LinkView("Tools", "../", true), new("Guides", "../../guides/start/")], view.Sections);
    }

    [Fact]
    public void The_side_navigation_opens_only_the_way_to_the_page()
    {
        var side = ViewOf(s_handle, s_home, s_tools, s_saw, s_axe).Side!;
        var closed = ViewOf(s_saw, s_home, s_tools, s_axe, s_handle).Side!;

        Assert.Equal(new LinkView("Tools", "../../"), side.Heading);
        Assert.Equal(["Axe", "Saw"], side.Entries.Select(entry => entry.Link.Text));
        Assert.Equal(new LinkView("Handle", "./", true), side.Entries[0].Children.Single().Link);
        Assert.False(side.Entries[0].Link.IsCurrent);
        Assert.All(closed.Entries, entry => Assert.Empty(entry.Children));
    }

    [Fact]
    public void A_page_that_is_not_listed_marks_its_folder()
    {
        var side = ViewOf(s_handle with { InNavigation = false }, s_home, s_tools, s_saw, s_axe).Side!;

        Assert.True(side.Entries[0].Link.IsCurrent);
        Assert.Empty(side.Entries[0].Children);
    }

    [Fact]
    public void Breadcrumbs_lead_from_home_to_the_parent() => Assert.Equal(
        [new LinkView("Home", "../../../"), new("Tools", "../../"), new("Axe", "../")],
        ViewOf(s_handle, s_home, s_tools, s_axe).Breadcrumbs);

    [Fact]
    public void Neighbours_follow_the_reading_order_inside_the_section()
    {
        PageDraft[] others = [s_home, s_tools, s_saw, s_axe, s_handle, s_guide];

        var handle = ViewOf([s_handle, .. others]);
        var saw = ViewOf([s_saw, .. others]);

        Assert.Equal(("Axe", "Saw"), (handle.Previous!.Text.Text, handle.Next!.Text.Text));
        Assert.Equal("Handle", saw.Previous!.Text);
        Assert.Null(saw.Next);
    }

    [Fact]
    public void The_language_switch_leads_to_the_same_page_or_else_home()
    {
        var there = ViewOf(s_saw, s_home, Draft("tools/saw", "Serra", Portuguese) with { Route = "pt-br/tools/serra/" });
        var missing = ViewOf(s_saw, s_home);

        Assert.Equal(["../../../pt-br/tools/serra/", "./"], there.Languages.Select(language => language.Href));
        Assert.Equal("../../../pt-br/", missing.Languages[0].Href);
        Assert.Equal([false, true], there.Languages.Select(language => language.IsCurrent));
    }

    [Fact]
    public void A_folder_with_thousands_of_pages_shows_those_around_the_page()
    {
        var drafts = Enumerable.Range(0, 5000).Select(i => Draft($"tools/t{i}", $"T{i:0000}") with { Order = i }).ToArray();

        var entries = ViewOf([drafts[2500], s_tools, .. drafts]).Side!.Entries;

        Assert.Equal(60, entries.Length);
        Assert.Contains(entries, entry => entry.Link is { Text.Text: "T2500", IsCurrent: true });
    }

    [Fact]
    public void A_group_without_pages_is_a_warning_at_its_folder()
    {
        var tree = NavigationTree.Of(NavigationTree.PagesOf([s_home, s_tools]), Config).Documents.Single();

        Assert.Equal(
            "input/site.yml(4,13): warning KB8001: No page is in the folder 'guides', so the navigation leaves it out.",
            Assert.Single(tree.Problems()).ToString());
    }

    [Fact]
    public void A_change_of_text_leaves_what_the_tree_is_made_of_equal()
    {
        var before = NavigationTree.PagesOf([s_home, s_tools]);

        Assert.Equal(before, NavigationTree.PagesOf([s_home, s_tools with { Body = HtmlFragment.Raw("<p>new</p>") }]));
        Assert.NotEqual(before, NavigationTree.PagesOf([s_home, s_tools with { Order = 3 }]));
    }
}
