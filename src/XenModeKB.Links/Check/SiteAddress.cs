namespace XenModeKB.Links;

/// <summary>Where a site is served: decides which addresses lead into it.</summary>
internal sealed class SiteAddress
{
    /// <summary>Stands for the host of a site that does not say where it is served.</summary>
    private const string Unknown = "http://site.invalid/";

    private SiteAddress(WebUrl root, int? testPort)
    {
        Root = root;
        Text = root.ToString();
        TestPort = testPort;
    }

    /// <summary>Its path ends with '/'.</summary>
    public WebUrl Root { get; }

    /// <summary>The same as text: what addresses of the site begin with when they are written out.</summary>
    public string Text { get; }

    /// <summary>Only for tests: the one port of this machine that stands for another site.</summary>
    public int? TestPort { get; }

    /// <summary>Null when the text is no http(s) address.</summary>
    public static SiteAddress? From(string? baseUrl, int? testPort = null)
    {
        if (baseUrl is null)
        {
            return new(WebUrl.Parse(Unknown)!, testPort);
        }

        return WebUrl.Parse(baseUrl) is { IsWeb: true } url
            ? new(
                url with { Path = url.Path.EndsWith('/') ? url.Path : url.Path + "/", Query = null, Fragment = null, UserInfo = "" },
                testPort)
            : null;
    }

    /// <summary>The address of a site that is built; one that can't be read is reported elsewhere.</summary>
    public static SiteAddress OfBuild(string baseUrl) => From(baseUrl) ?? From(null)!;

    /// <summary>The address of a file of the site.</summary>
    public WebUrl Of(string path) => Root with { Path = Root.Path + PercentEncoding.Encode(path, PercentEncoding.FileName) };

    /// <summary>Whether the address names our host, by whatever scheme.</summary>
    public bool IsOurHost(WebUrl url) => url.IsWeb && url.Host == Root.Host && url.Port == Root.Port;

    public bool IsUnderRoot(WebUrl url) =>
        url.Path.StartsWith(Root.Path, StringComparison.Ordinal)
            || (url.Path.Length + 1 == Root.Path.Length && Root.Path.StartsWith(url.Path, StringComparison.Ordinal));
}
