using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Localization;

/// <summary>The columns of links at the foot of every page, from <c>footer</c> of the site's settings.</summary>
internal static class ReadFooter
{
    public static ImmutableArray<FooterColumn> Of(
        IEnumerable<YamlNode> items, ImmutableArray<Diagnostic>.Builder problems, ImmutableArray<Locale> locales) =>
        [.. items.Select(item => Column(item, problems, locales)).OfType<FooterColumn>()];

    private static FooterColumn? Column(YamlNode item, ImmutableArray<Diagnostic>.Builder problems, ImmutableArray<Locale> locales)
    {
        if (Fields.Of(item, "footer", item.Span, problems, locales) is not { } fields)
        {
            return null;
        }

        var label = fields.Localized("label", required: true);
        var links = fields.Items("links", required: true);
        fields.Done();
        return label is null ? null : new(label, [.. links.Select(link => Link(link, problems, locales)).OfType<FooterLink>()]);
    }

    /// <summary>Exactly one of the three targets; only a page has a title that can stand for the label.</summary>
    private static FooterLink? Link(YamlNode item, ImmutableArray<Diagnostic>.Builder problems, ImmutableArray<Locale> locales)
    {
        if (Fields.Of(item, "links", item.Span, problems, locales) is not { } fields)
        {
            return null;
        }

        var page = fields.Text("page");
        var file = fields.Text("file");
        var url = fields.Address("url");
        var label = fields.Localized("label", required: page is null && (file ?? url) is not null);
        fields.Done();
        var targets = new[] { page, file, url }.Count(target => target is not null);
        if (targets != 1)
        {
            // A target that was misspelt, or is no text, is reported as that.
            if (targets > 1 || (fields.Lacks("page") && fields.Lacks("file") && fields.Lacks("url")))
            {
                problems.Add(LocalizationRules.FooterTarget(item.Span));
            }

            return null;
        }

        if (page is { } key)
        {
            return new(FooterTarget.Page, key, label);
        }

        if (label is null)
        {
            return null;
        }

        return file is { } route ? new(FooterTarget.File, route, label) : new(FooterTarget.Url, url!.Value, label);
    }
}
