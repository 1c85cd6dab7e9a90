namespace XenModeKB.Model;

/// <summary>One language of the site.</summary>
/// <param name="Code">BCP 47, as in <c>lang</c>: <c>pt-BR</c>.</param>
/// <param name="Path">First segment of its URLs: <c>pt-br</c>.</param>
/// <param name="Name">Its name in itself: <c>Português</c>.</param>
public sealed record Locale(string Code, string Path, string Name)
{
    /// <summary>Whether it is written from right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Tag of the language whose plural forms it has: its own, unless the site's settings name another one.</summary>
    public string Plurals { get; init; } = Code;

    /// <summary>As in <c>dir</c>.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";
}
