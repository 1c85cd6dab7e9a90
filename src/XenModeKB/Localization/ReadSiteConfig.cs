using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Texts;

namespace XenModeKB.Localization;

/// <summary>input/site.yml to <see cref="SiteConfig"/>: title, address, languages, navigation, series of identifiers, licence.</summary>
/// <param name="baseUrl">Overrides the address in the file; null keeps it.</param>
internal sealed class ReadSiteConfig(string? baseUrl) : IModule<YamlDocument, SiteConfig>
{
    public Outcome<SiteConfig> Apply(YamlDocument input)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        if (input.Root is not YamlMapping root)
        {
            return input.Root is null
                ? Outcome.None<SiteConfig>()
                : Outcome.None<SiteConfig>(FieldRules.WrongKind(input.Root.Span, "site", "a mapping"));
        }

        if (Locales(root, problems) is not { } located)
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
            Keep = Names(fields, "keep", problems),
            Navigation = [.. fields.Items("navigation").Select(item => Group(item, problems, locales)).OfType<NavigationGroup>()],
            Identifiers = ReadIdentifierSeries.Read(fields.Items("identifiers"), problems),
            Footer = ReadFooter.Of(fields.Items("footer"), problems, locales),
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
                problems.Add(FieldRules.WrongKind(name.Span, field, "a name of a file or folder, without '/'"));
            }
            else
            {
                names.Add(name.Value);
            }
        }

        return names.ToImmutable();
    }

    /// <summary>
    /// The languages, each where its code is written; null when one of them is invalid, because everything in that
    /// language would then be reported.
    /// </summary>
    private static ImmutableArray<Located<Locale>>? Locales(YamlMapping root, ImmutableArray<Diagnostic>.Builder problems)
    {
        var found = ImmutableArray.CreateBuilder<Located<Locale>>();
        var whole = true;
        foreach (var item in (root["locales"] as YamlSequence)?.Items ?? [])
        {
            if (Locale(item, found, problems) is { } locale)
            {
                found.Add(locale);
            }
            else
            {
                whole = false;
            }
        }

        return whole ? found.ToImmutable() : null;
    }

    /// <summary>A language with a bad path or without a name still counts, so that one mistake is one diagnostic.</summary>
    private static Located<Locale>? Locale(
        YamlNode item, IReadOnlyCollection<Located<Locale>> before, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (Fields.Of(item, "locale", item.Span, problems, []) is not { } fields)
        {
            return null;
        }

        var code = fields.Text("code", required: true);
        var path = fields.Text("path", required: true);
        var name = fields.Text("name", required: true);
        fields.Done();
        if (path is { } segment && !KebabCase.Is(segment.Value))
        {
            problems.Add(FieldRules.BadId(segment.Span, segment.Value));
            path = null;
        }

        if (code is not { } tag)
        {
            return null;
        }

        if (!KebabCase.Is(tag.Value.ToLowerInvariant()))
        {
            problems.Add(FieldRules.WrongKind(tag.Span, "code", "a language tag (`en`, `pt-BR`)"));
            return null;
        }

        if (before.Any(locale => string.Equals(locale.Value.Code, tag.Value, StringComparison.OrdinalIgnoreCase)))
        {
            problems.Add(LocalizationRules.LocaleTwice(tag, "code"));
            return null;
        }

        if (path is { } folder && before.Any(locale => locale.Value.Path == folder.Value))
        {
            problems.Add(LocalizationRules.LocaleTwice(folder, "path"));
            return null;
        }

        return new(new(tag.Value, path?.Value ?? tag.Value.ToLowerInvariant(), name?.Value ?? tag.Value), tag.Span);
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

    private static SiteRedirect? Redirect(YamlNode item, ImmutableArray<Diagnostic>.Builder problems, ImmutableArray<Locale> locales)
    {
        if (Fields.Of(item, "redirects", item.Span, problems, locales) is not { } fields)
        {
            return null;
        }

        // An anchor is given up; a page leads on.
        var from = fields.Text("from", required: true);
        var to = fields.Text("to", required: from is { } old && !old.Value.Contains('#', StringComparison.Ordinal));
        fields.Done();
        return from is { } found ? new(found, to) : null;
    }

    private string BaseUrl(Located<string>? written, ImmutableArray<Diagnostic>.Builder problems)
    {
        var url = baseUrl ?? written?.Value ?? "https://example.org/";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
        {
            problems.Add(LocalizationRules.BadBaseUrl(written?.Span ?? default, url));
            return "https://example.org/";
        }

        var clean = parsed.GetLeftPart(UriPartial.Path);
        return clean.EndsWith('/') ? clean : clean + "/";
    }
}
