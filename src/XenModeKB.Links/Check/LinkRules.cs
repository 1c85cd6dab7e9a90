using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>Problems of links inside a site (KB60xx): their codes, weights and help.</summary>
internal static class LinkRules
{
    public static Rule MissingFile { get; } = new(
        "KB6001",
        Severity.Error,
        "Link to a file that is not there",
        "Write the path of a file that the site has, or remove the link.");

    public static Rule MissingAnchor { get; } = new(
        "KB6002",
        Severity.Error,
        "Link to an anchor that is not there",
        "Write an id that the target page has, or remove the part from '#'.");

    public static Rule WrongCase { get; } = new(
        "KB6003",
        Severity.Error,
        "Link in the wrong letter case",
        "Write the path exactly as the file is named: most servers distinguish upper from lower case.");

    public static Rule NoIndex { get; } = new(
        "KB6004",
        Severity.Error,
        "Link to a folder without an index",
        "Link to a file in the folder, or give the folder an index page.");

    public static Rule DuplicateId { get; } = new(
        "KB6005",
        Severity.Error,
        "Id used twice in a page",
        "Give each element an id of its own: a link only ever reaches the first.");

    public static Rule EmptyLink { get; } = new(
        "KB6006",
        Severity.Warning,
        "Link without an address",
        "Write the address, or remove the link.");

    public static Rule EmptyImage { get; } = new(
        "KB6007",
        Severity.Error,
        "Image without a file",
        "Write the path of the image, or remove the element.");

    public static Rule InvalidUrl { get; } = new(
        "KB6008",
        Severity.Error,
        "Address that no browser can read",
        "Correct the address: host, port or brackets are wrong.");

    public static Rule Insecure { get; } = new(
        "KB6009",
        Severity.Warning,
        "Link to our own host by http",
        "Write https, or a relative path.");

    public static Rule OutsideBase { get; } = new(
        "KB6010",
        Severity.Error,
        "Link that leaves the site's base path",
        "Write a relative path, or begin the path with the base path of the site.");

    public static Rule NotReciprocal { get; } = new(
        "KB6011",
        Severity.Error,
        "Translation that does not link back",
        "Let each translation of a page name all the others with rel=alternate and hreflang.");

    public static Rule Canonical { get; } = new(
        "KB6012",
        Severity.Error,
        "Canonical addresses that contradict each other",
        "Let a page have one canonical address, and let that page name itself.");

    public static Rule EmptyHeading { get; } = new(
        "KB6013",
        Severity.Warning,
        "Heading without text",
        "Write the heading, or remove it: people who listen to the page move by headings.");

    public static Rule LinkWithoutText { get; } = new(
        "KB6014",
        Severity.Warning,
        "Link without text",
        "Give the link a text, an image with alt text, or an aria-label.");

    public static Rule ToRedirect { get; } = new(
        "KB6015",
        Severity.Warning,
        "Link to a page that only redirects",
        "Link to where the redirect leads.");

    public static Rule Localhost { get; } = new(
        "KB6016",
        Severity.Warning,
        "Link to localhost",
        "Write an address that works for others, or show it as code.");

    public static Rule SecondBase { get; } = new(
        "KB6017",
        Severity.Warning,
        "More than one base",
        "Keep the first base element: browsers ignore the others.");

    public static Rule Unreadable { get; } = new(
        "KB6018",
        Severity.Error,
        "File that can't be read",
        "Check that the file exists and may be read.");

    public static Rule UnusedPattern { get; } = new(
        "KB6019",
        Severity.Warning,
        "Ignore pattern that matches nothing",
        "Remove the pattern: what it was for is gone.");

    public static Rule RedirectLoop { get; } = new(
        "KB6020",
        Severity.Error,
        "Redirect that ends where it began",
        "Let the redirect lead to a page that does not redirect.");

    public static Rule RedirectChain { get; } = new(
        "KB6021",
        Severity.Warning,
        "Redirect to a redirect",
        "Let the redirect lead straight to the last page.");

    /// <summary>Whether a problem is a link or anchor that does not resolve.</summary>
    public static bool IsBroken(Rule rule) =>
        rule == MissingFile || rule == MissingAnchor || rule == WrongCase || rule == NoIndex || rule == InvalidUrl || rule == OutsideBase;
}
