using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Localization;

/// <summary>input/site.yml to <see cref="SiteConfig"/>: title, address, languages, navigation, series of identifiers, licence.</summary>
/// <param name="baseUrl">Overrides the address in the file; null keeps it.</param>
internal sealed class ReadSiteConfig(string? baseUrl)
{
    public Outcome<SiteConfig> Apply(YamlDocument input)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        if (input.Root is not YamlMapping root)
        {
            return input.Root is null
                ? Outcome.None<SiteConfig>()
                : Outcome.None<SiteConfig>(FieldRules.WrongKind(input.Root.Span, "site", $"a mapping"));
        }

        if (new ReadLocales(problems).Read(root["locales"]) is not { } located)
        {
            return Outcome.None<SiteConfig>(problems.ToImmutable());
        }

        if (located.IsEmpty)
        {
            problems.Add(LocalizationRules.NoLocales(root.KeyOf("locales")?.Span ?? SourceSpan.FileStart(input.Path)));
            return Outcome.None<SiteConfig>(problems.ToImmutable());
        }

        ImmutableArray<Locale> locales = [.. located.Select(locale => locale.Value)];
        var fields = new Fields(root, problems, locales);
        var spans = located.ToImmutableSortedDictionary(locale => locale.Value.Code, locale => locale.Span, StringComparer.Ordinal);
        var config = Read(fields, locales, problems, root.Span) with
        {
            LocaleSpans = spans,
            Texts = FindTexts.In(input.Path, root, locales),
        };
        fields.Done();
        return Outcome.Of(config, problems.ToImmutable());
    }

    private SiteConfig Read(Fields fields, ImmutableArray<Locale> locales, ImmutableArray<Diagnostic>.Builder problems, SourceSpan span)
    {
        fields.Node("locales");
        var licence = fields.Inner("licence");
        var licenceName = licence?.Text("name", required: true)?.Value;
        var licenceUrl = licence?.Address("url", required: true)?.Value ?? "";
        var credit = fields.Inner("credit");
        var (creditText, creditUrl) = (credit?.Localized("text", required: true), credit?.Address("url")?.Value);
        var config = new SiteConfig
        {
            Title = fields.Localized("title", required: true) ?? LocalizedText.Empty,
            Description = fields.Localized("description", required: true) ?? LocalizedText.Empty,
            BaseUrl = BaseUrl(fields.Text("base_url", required: true), problems),
            Locales = locales,
            Repository = fields.Address("repository")?.Value.TrimEnd('/'),
            Branch = fields.Text("branch")?.Value ?? "main",
            LicenceName = licenceName ?? licenceUrl,
            LicenceUrl = licenceUrl,
            Credit = creditText is null ? null : new(creditText, creditUrl),
            CheckedLimitMonths = fields.Integer("checked_limit_months", least: 1, most: 1200)?.Value ?? 24,
            Cards = fields.Flag("cards", otherwise: true),
            SourceOnly = fields.Texts("source_only"),
            Keep = Names(fields, "keep", problems),
            Navigation = [.. fields.Items("navigation").Select(item => Group(item, problems, locales)).OfType<NavigationGroup>()],
            Identifiers = ReadIdentifierSeries.Read(fields.Items("identifiers"), problems),
            Footer = ReadFooter.Of(fields.Items("footer"), problems, locales),
            Addresses = Slugs(fields.Inner("addresses")),
            Redirects = [.. fields.Items("redirects").Select(item => Redirect(item, problems, locales)).OfType<SiteRedirect>()],
            Span = span,
        };
        licence?.Done();
        credit?.Done();
        return config;
    }

    /// <summary>Names of files or folders, without a path.</summary>
    private static ImmutableArray<string> Names(Fields fields, string field, ImmutableArray<Diagnostic>.Builder problems)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var name in fields.Texts(field))
        {
            if (name.Value is "." or ".." || name.Value.AsSpan().ContainsAny('/', '\\'))
            {
                problems.Add(FieldRules.WrongKind(name.Span, field, $"a name of a file or folder, without '/'"));
            }
            else
            {
                names.Add(name.Value);
            }
        }

        return names.ToImmutable();
    }

    private static NavigationGroup? Group(YamlNode item, ImmutableArray<Diagnostic>.Builder problems, ImmutableArray<Locale> locales)
    {
        if (Fields.Of(item, "navigation", item.Span, problems, locales) is not { } fields)
        {
            return null;
        }

        var (folder, label) = (fields.Text("folder", required: true), fields.Localized("label", required: true));
        fields.Done();
        return folder is { } found && label is not null ? new(found.Value, label) { Span = found.Span } : null;
    }

    /// <summary>Keys of folders and pages, each with the segment that stands for its last one.</summary>
    private static ImmutableArray<PageSlug> Slugs(Fields? addresses) =>
    [
        .. from entry in addresses?.Mapping.Entries ?? []
           let slug = addresses!.Slug(entry.Key.Text)
           where slug is not null
           select new PageSlug(entry.Key.Text, slug, entry.Key.Span),
    ];

    private static SiteRedirect? Redirect(YamlNode item, ImmutableArray<Diagnostic>.Builder problems, ImmutableArray<Locale> locales)
    {
        if (Fields.Of(item, "redirects", item.Span, problems, locales) is not { } fields)
        {
            return null;
        }

        // An anchor is given up; a page leads on, or all pages of a folder.
        var from = fields.Text("from", required: true);
        var keys = fields.Text("keys");
        var to = fields.Text("to", required: keys is null && from is { } old && !old.Value.Contains('#', StringComparison.Ordinal));
        if (keys is { } folder && to is not null)
        {
            problems.Add(FieldRules.WrongKind(folder.Span, "keys", $"left out where `to` names the one page"));
            keys = null;
        }

        fields.Done();
        return from is { } found ? new(found, to) { Keys = keys } : null;
    }

    private string BaseUrl(Located<string>? written, ImmutableArray<Diagnostic>.Builder problems)
    {
        var url = baseUrl ?? written?.Value ?? "https://example.org/";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
        {
            problems.Add(LocalizationRules.BadBaseUrl(written?.Span ?? default, url));
            return "https://example.org/";
        }

        if (parsed.Query.Length > 0 || parsed.Fragment.Length > 0)
        {
            problems.Add(LocalizationRules.BaseUrlBehindPath(written?.Span ?? default, url));
        }

        var clean = parsed.GetLeftPart(UriPartial.Path);
        return clean.EndsWith('/') ? clean : clean + "/";
    }
}
