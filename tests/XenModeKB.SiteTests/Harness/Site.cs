using System.Collections.Immutable;
using System.Security.Cryptography;

namespace XenModeKB.SiteTests.Harness;

/// <summary>A built site in memory: every file by its path.</summary>
public sealed record Site(ImmutableSortedDictionary<string, byte[]> Files)
{
    /// <summary>Routes of the pages: <c>en/</c>, <c>404.html</c>; without those that only lead on from an old address.</summary>
    public IEnumerable<string> Pages =>
        from path in Files.Keys
        where path.EndsWith(".html", StringComparison.Ordinal) && !LeadsOn(path)
        select path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path == "index.html" ? "" : path;

    public static Site Read(string folder) =>
        new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(
            path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal));

    private bool LeadsOn(string path) => Files[path].AsSpan().IndexOf("http-equiv=\"refresh\""u8) >= 0;

    public string Text(string path) => System.Text.Encoding.UTF8.GetString(Files[path]);

    /// <summary>One line per file: what differs between two sites is then seen at a glance.</summary>
    public string Fingerprint() => string.Join('\n', Files.Select(file => $"{file.Key} {Convert.ToHexString(SHA256.HashData(file.Value))[..16]}"));
}
