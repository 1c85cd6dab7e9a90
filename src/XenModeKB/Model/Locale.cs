
namespace XenModeKB.Model;

/// <summary>One language of the site.</summary>
/// <param name="Code">BCP 47, as in <c>lang</c>: <c>pt-BR</c>.</param>
/// <param name="Path">First segment of its URLs: <c>pt-br</c>.</param>
/// <param name="Name">Its name in itself: <c>Português</c>.</param>
public sealed record Locale(string Code, string Path, string Name);
