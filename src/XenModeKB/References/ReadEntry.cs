using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.References;

/// <summary>One entry of the list, field by field; reports fields that are unknown, missing, or not for its type.</summary>
internal sealed class ReadEntry(Located<string> key, Fields fields, ImmutableArray<Diagnostic>.Builder diagnostics, SiteConfig config)
{
    private static readonly ImmutableArray<string> s_statuses = ["live", "dead", "moved", "unfit", "unknown"];
    private static readonly ImmutableArray<string> s_certainties = ["seen", "built", "memory"];

    /// <summary>Identifiers that every site has.</summary>
    public static ImmutableArray<string> Schemes { get; } = ["cve", "commit", "doi", "isbn", "issn"];

    /// <summary>The source. Its key stands in for a missing title: citations of it are not wrong because of that.</summary>
    public Reference Read()
    {
        fields.UsualNames = UsualNames.OfSources;
        var type = fields.OneOf("type", SourceType.Names, required: true);
        var title = fields.Text("title", required: true);
        var language = Tag(fields.Text("language", required: true));
        var url = fields.Text("url");
        var accessed = Date(fields.Text("accessed"), "accessed");
        var checkedOn = Date(fields.Text("checked", required: true), "checked");
        var status = fields.OneOf("status", s_statuses, required: url is not null);
        var reference = new Reference
        {
            Key = key,
            Type = SourceType.Find(type?.Value ?? "") ?? SourceType.Find("webpage")!,
            Title = title ?? key,
            TitleVerified = fields.Flag("title_verified", otherwise: true),
            Language = language ?? "und",
            Authors = [.. fields.Items("authors").Select(item => Person(item, "authors")).OfType<Author>()],
            Editors = [.. fields.Items("editors").Select(item => Person(item, "editors")).OfType<Author>()],
            Publisher = fields.Text("publisher"),
            Place = fields.Text("place"),
            Container = fields.Text("container"),
            Series = fields.Text("series"),
            Volume = fields.Text("volume"),
            Issue = fields.Text("issue"),
            Edition = fields.Text("edition"),
            Issued = Date(fields.Text("issued"), "issued"),
            // That there is no address to have accessed was told where it is written and can't be used.
            Accessed = url is null && fields.Node("url") is not null ? null : accessed,
            Checked = checkedOn,
            ArchiveDate = Date(fields.Text("archive_date"), "archive_date"),
            Url = url,
            CurrentUrl = fields.Text("current_url"),
            ArchiveUrl = fields.Text("archive_url"),
            Status = status,
            UrlCertainty = fields.OneOf("url_certainty", s_certainties)?.Value ?? "seen",
            Identifiers = Identifiers(),
            Licence = Licence(fields.Text("licence")),
            Pages = fields.Text("pages"),
            Note = fields.Localized("note"),
        };
        fields.Done();
        if (type is not null)
        {
            CheckType(reference);
        }

        return reference;
    }

    private DateField? Date(Located<string>? text, string field)
    {
        if (text is not { } written)
        {
            return null;
        }

        if (PartialDate.TryParse(written.Value, out var date))
        {
            return new(field, date, written.Span);
        }

        diagnostics.Add(ReferenceRules.Date(written, field));
        return null;
    }

    private string? Tag(Located<string>? tag)
    {
        if (tag is not { } written)
        {
            return null;
        }

        var parts = written.Value.Split('-');
        if (parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower) && parts.All(IsSubtag))
        {
            return written.Value;
        }

        diagnostics.Add(ReferenceRules.Language(written));
        return null;
    }

    private static bool IsSubtag(string part) => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit);

    private Located<string>? Licence(Located<string>? id)
    {
        if (id is { } written && !IsLicenceId(written.Value))
        {
            diagnostics.Add(ReferenceRules.Licence(written));
            return null;
        }

        return id;
    }

    private static bool IsLicenceId(string id) => id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '+');

    private Author? Person(YamlNode node, string field)
    {
        if (Fields.Of(node, field, node.Span, diagnostics, config.Locales) is not { } person)
        {
            return null;
        }

        var before = diagnostics.Count;
        var family = person.Text("family")?.Value;
        var given = person.Text("given")?.Value;
        var literal = person.Text("literal")?.Value;
        person.Done();
        if (diagnostics.Count > before)
        {
            return null;
        }

        Message? problem = (string.IsNullOrWhiteSpace(family), string.IsNullOrWhiteSpace(literal)) switch
        {
            (true, true) => given is null ? Message.Of("This author has no name.") : Message.Of("This author has no 'family'."),
            (false, false) => $"This author has both 'family' and 'literal'.",
            (true, false) when given is not null => $"This author has 'given' beside 'literal'.",
            _ => null,
        };
        if (problem is null)
        {
            return new(family, given, literal, node.Span);
        }

        diagnostics.Add(ReferenceRules.AuthorForm(node.Span.Start, problem));
        return null;
    }

    private ImmutableArray<Identifier> Identifiers()
    {
        if (fields.Inner("identifiers") is not { } inner)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<Identifier>();
        foreach (var scheme in Schemes)
        {
            found.AddRange(Numbers(inner, scheme).Select(number => new Identifier(scheme, number.Value, number.Span)));
        }

        foreach (var series in config.Identifiers.Where(series => !Schemes.Contains(series.Id.Value)))
        {
            var scheme = series.Id.Value;
            found.AddRange(Numbers(inner, scheme).Select(number => new Identifier(scheme, number.Value, number.Span) { Series = series }));
        }

        inner.Done();
        return found.ToImmutable();
    }

    /// <summary>One advisory may stand for several numbers: a list is as good as a text.</summary>
    private static ImmutableArray<Located<string>> Numbers(Fields identifiers, string scheme)
    {
        if (identifiers.Node(scheme) is YamlSequence)
        {
            return identifiers.Texts(scheme);
        }

        return identifiers.Text(scheme) is { } one ? [one] : [];
    }

    private void CheckType(Reference reference)
    {
        foreach (var field in reference.Type.Required.Where(field => Place(reference, field) is null && fields.Lacks(field)))
        {
            diagnostics.Add(ReferenceRules.MissingForType(key, reference.Type.Name, field));
        }

        foreach (var field in SourceType.Special.Where(field => !reference.Type.Takes(field)))
        {
            if (Place(reference, field) is { } place)
            {
                diagnostics.Add(ReferenceRules.ForbiddenForType(place, reference.Type.Name, field, SourceType.ThatTake(field)));
            }
        }

        var first = reference.Identifiers.FirstOrDefault(number => number.Series is not null);
        if (first is not null && !reference.Type.Takes(SourceType.Series))
        {
            var types = SourceType.ThatTake(SourceType.Series);
            diagnostics.Add(ReferenceRules.ForbiddenForType(first.Span, reference.Type.Name, $"identifiers.{first.Scheme}", types));
        }
    }

    private SourceSpan? Place(Reference reference, string field) => field switch
    {
        "pages" => reference.Pages?.Span,
        "authors" => reference.Authors.FirstOrDefault()?.Span ?? fields.Node(field)?.Span,
        "publisher" => reference.Publisher?.Span,
        "container" => reference.Container?.Span,
        "series" => reference.Series?.Span,
        "volume" => reference.Volume?.Span,
        "issue" => reference.Issue?.Span,
        "edition" => reference.Edition?.Span,
        "editors" => reference.Editors.FirstOrDefault()?.Span ?? fields.Node(field)?.Span,
        "url" => reference.Url?.Span,
        _ => reference.Identifiers.FirstOrDefault(identifier => field == $"identifiers.{identifier.Scheme}")?.Span,
    };
}
