namespace XenModeKB.Texts;

/// <summary>Which addresses a page may lead to: no scheme that runs something or opens a file of the reader.</summary>
internal static class WebAddress
{
    /// <param name="address">A whole address, as it was written.</param>
    public static bool IsAllowed(string address) =>
        !address.Any(character => character <= ' ') && Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsAllowed(uri);

    private static bool IsAllowed(Uri uri) => uri.Scheme is "http" or "https" ? uri.Host.Length > 0 : uri.Scheme is "mailto";
}
