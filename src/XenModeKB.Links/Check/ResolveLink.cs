namespace XenModeKB.Links;

/// <summary>Finds out where the links of one file lead.</summary>
internal sealed class ResolveLink
{
    private readonly SiteAddress _site;
    private readonly KnownTargets? _known;
    private readonly WebUrl _base;

    /// <param name="site">Where it is served.</param>
    /// <param name="file">The file.</param>
    /// <param name="known">What was found out for other files; null when nobody keeps it.</param>
    public ResolveLink(SiteAddress site, ScannedFile file, KnownTargets? known = null)
    {
        _site = site;
        _known = known;
        var own = site.Of(file.Path);
        // A base of data: or javascript: does not count.
        var @base = file.Base is null ? null : WebUrl.Parse(file.Base, own);
        _base = @base is { Scheme: not ("data" or "javascript") } ? @base : own;
        FragmentIsOwn = ReferenceEquals(_base, own);
    }

    /// <summary>Whether a link without a path means the file itself.</summary>
    public bool FragmentIsOwn { get; }

    public LinkTarget Resolve(string value)
    {
        if (_known is null || !KnownTargets.MayKnow(value))
        {
            return Find(value);
        }

        if (_known.Find(value) is not { } target)
        {
            target = Find(value);
            _known.Add(value, target);
        }

        return target;
    }

    private LinkTarget Find(string value)
    {
        if (WebUrl.Parse(value, _base) is not { } url)
        {
            return new(TargetKind.Invalid, value, null);
        }

        if (!url.IsWeb)
        {
            return new(url.Scheme == "file" ? TargetKind.Localhost : TargetKind.OtherScheme, url.ToString(), null);
        }

        if (_site.IsOurHost(url))
        {
            return _site.IsUnderRoot(url)
                ? Inside(url)
                : new(IsRelative(value) ? TargetKind.Outside : TargetKind.External, url.ToString(), url.Fragment);
        }

        return new(
            IsLocalhost(url.Host!) && url.Port != (_site.TestPort ?? -1) ? TargetKind.Localhost : TargetKind.External,
            url.ToString(),
            url.Fragment);
    }

    private LinkTarget Inside(WebUrl url)
    {
        var path = PercentEncoding.Decode(url.Path[Math.Min(_site.Root.Path.Length, url.Path.Length)..]);
        while (path.Contains("//", StringComparison.Ordinal))
        {
            path = path.Replace("//", "/", StringComparison.Ordinal);
        }

        return new(
            TargetKind.Internal,
            path.TrimStart('/'),
            url.Fragment,
            IsInsecure: url.Scheme == "http" && _site.Root.Scheme == "https");
    }

    private static bool IsRelative(string value) => WebUrl.Parse(value) is null && !value.StartsWith("//", StringComparison.Ordinal);

    private static bool IsLocalhost(string host) =>
        host is "localhost" or "[::1]" || host.EndsWith(".localhost", StringComparison.Ordinal)
            || host.StartsWith("127.", StringComparison.Ordinal);
}
