
namespace XenModeKB.Search;

/// <summary>A page that has a word, and how much the word says about it: from 1.</summary>
internal readonly record struct Posting(int Page, int Weight);
