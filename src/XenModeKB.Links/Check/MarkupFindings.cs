using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>Turns what the scan found wrong with the markup of a file into findings.</summary>
internal static class MarkupFindings
{
    public static IEnumerable<Finding> Of(ScannedFile file) =>
        file.DuplicateIds.Select(id => DuplicateId(file, id)).Concat(file.Problems.Select(problem => Of(file, problem)));

    private static Finding DuplicateId(ScannedFile file, ScannedId id) =>
        new(LinkRules.DuplicateId, file.Path, id.Place, $"The id '{id.Id}' is used in this page already.")
        {
            Value = id.Id,
            Target = id.Id,
        };

    private static Finding Of(ScannedFile file, MarkupProblem problem)
    {
        var (element, attribute) = (problem.Element, problem.Attribute);
        (Rule Rule, Message Words) found = problem.Kind switch
        {
            MarkupProblemKind.EmptyLink => (LinkRules.EmptyLink, $"The {attribute} of this <{element}> is empty."),
            MarkupProblemKind.EmptyImage => (LinkRules.EmptyImage, $"The {attribute} of this <{element}> is empty: there is no image."),
            MarkupProblemKind.LinkWithoutText => (LinkRules.LinkWithoutText, $"This link has no text to read or to listen to."),
            MarkupProblemKind.HeadingWithoutText => (LinkRules.EmptyHeading, $"This <{element}> has no text."),
            MarkupProblemKind.SecondBase => (LinkRules.SecondBase, $"This page has a base already; browsers ignore this one."),
            _ => (LinkRules.Unreadable, $"This file can't be read."),
        };
        return new(found.Rule, file.Path, problem.Place, found.Words) { Target = element, Element = element, Attribute = attribute };
    }
}
