using XenModeKB.Model;

namespace XenModeKB.Cards;

/// <summary>What stands on a card. Equal texts make equal cards, so a card is drawn again only when its words have changed.</summary>
/// <param name="Path">The file: <c>en/inits/runit/card.png</c>.</param>
/// <param name="SiteName">Name of the site.</param>
/// <param name="Section">What part of the site the page is in; empty where that says nothing.</param>
/// <param name="Title">Of the page.</param>
/// <param name="Description">Of the page.</param>
/// <param name="Rows">Values of what the page is about.</param>
internal sealed record CardText(
    string Path, string SiteName, string Section, string Title, string Description, EquatableArray<CardRow> Rows);
