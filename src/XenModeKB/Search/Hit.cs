
namespace XenModeKB.Search;

/// <summary>A page that a search finds.</summary>
internal readonly record struct Hit(int Page, double Score);
