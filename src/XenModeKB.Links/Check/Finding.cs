using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>One problem of one file, before it is known where its author wrote it.</summary>
/// <param name="Rule">What sort of problem.</param>
/// <param name="Path">The file it is in.</param>
/// <param name="Place">Where in that file.</param>
/// <param name="Message">For people; a suggestion may be added.</param>
internal sealed record Finding(Rule Rule, string Path, Place Place, Message Message)
{
    /// <summary>The address as it is written; empty when the problem is not one of an address.</summary>
    public string Value { get; init; } = "";

    /// <summary>Where the link leads, equal for all links to the same place.</summary>
    public string Target { get; init; } = "";

    public string? Fragment { get; init; }

    /// <summary>What may have been meant, as the message suggests it.</summary>
    public string? Nearest { get; init; }

    public string Element { get; init; } = "";

    public string Attribute { get; init; } = "";

    /// <summary>A problem of a link.</summary>
    public static Finding Of(Rule rule, ScannedFile file, ScannedLink link, string target, Message message) =>
        new(rule, file.Path, link.Place, message)
        {
            Value = link.Value,
            Target = target,
            Element = link.Element,
            Attribute = link.Attribute,
        };
}

/// <summary>An address outside of the site, where it is used.</summary>
internal readonly record struct ExternalUse(string Address, string Path, ScannedLink Link);

/// <summary>What a check found in one file or in many.</summary>
internal sealed record LinkFindings(List<Finding> Findings, List<ExternalUse> Externals)
{
    public void Add(Finding? finding)
    {
        if (finding is not null)
        {
            Findings.Add(finding);
        }
    }
}
