
namespace XenModeKB.References;

/// <summary>Claims of one page.</summary>
/// <param name="Path">The page's file.</param>
/// <param name="LocaleCode">Its language.</param>
/// <param name="Cited">Blocks that claim something and cite a source.</param>
/// <param name="Uncited">Blocks that claim something and cite none.</param>
internal sealed record PageClaims(string Path, string LocaleCode, int Cited, int Uncited);
