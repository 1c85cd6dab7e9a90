using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// How the data reads in one language: names, labels and values as plain text. What HTML, Markdown, CSV and pictures share.
/// </summary>
internal sealed class DatasetText
{
    private readonly PlainValue _plain;
    private readonly PlainValue _words;

    public DatasetText(DatasetModel model, Site site, Locale locale)
    {
        Model = model;
        Site = site;
        Locale = locale;
        _plain = new(this, inWords: false);
        _words = new(this, inWords: true);
    }

    public DatasetModel Model { get; }

    public Site Site { get; }

    public Locale Locale { get; }

    /// <summary>A date in words.</summary>
    public string Say(PartialDate date) => date.InWords(Site.Strings, Locale);

    /// <summary>A number with the decimal sign of the language, without its unit.</summary>
    public string Say(NumberValue number) => number.Text.Replace(".", Say("dataset.decimal"), StringComparison.Ordinal);

    /// <summary>A string of this room.</summary>
    public string Say(string key, params ReadOnlySpan<object> arguments) => Site.Strings.Get(Locale, key, arguments);

    public Wording Of(LocalizedText text) => text[Locale];

    public Wording Name(Entity entity) => entity.Name[Locale];

    /// <summary>The short name where there is one: for headers.</summary>
    public Wording Brief(Entity entity) => entity.Short is { } name ? name : entity.Name[Locale];

    public Wording Label(string field, Schema shape) => shape.Label is { } label ? label[Locale] : field;

    /// <summary>The route of a page that is made from data.</summary>
    public string RouteOf(string key) => Site.Addresses.RouteOf(key, Locale);

    /// <summary>The whole address of such a page, percent-encoded.</summary>
    public string AddressOf(string key) => WholeAddress(RouteOf(key));

    public string WholeAddress(string route) => Site.Config.BaseUrl + string.Join('/', route.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The route of the page with all facts of an entity, each at an anchor of its own.</summary>
    public string RecordRoute(Entity entity) => RouteOf(DataKeys.Entity(entity));

    /// <summary>Whether a Markdown page is about an entity, beside the page with its facts.</summary>
    public bool HasArticle(Entity entity) => entity.Schema.HasPages && Route(entity.FullId) != RecordRoute(entity);

    /// <summary>The route of the Markdown page that shows a collection whole; null when none does.</summary>
    public string? PresentedAt(Collection collection) => Site.Pages.Collections.GetValueOrDefault($"{collection.Id} {Locale.Code}");

    /// <summary>What the page of an entity says first.</summary>
    public IEnumerable<StripDefinition> StripsOf(Entity entity) => Model.Strips.Where(strip => strip.Schema.Id == entity.Schema.Id);

    /// <summary>The route of the page that is about an entity; null when it is not an entity.</summary>
    public string? Route(string id) => Site.Entities[id]?.Routes.GetValueOrDefault(Locale.Code);

    /// <summary>
    /// A value without its notes and sources; empty for nothing. Dates and numbers are as in the file: for programs, and to compare.
    /// </summary>
    public string Plain(Value? value) => value?.Accept(_plain) ?? "";

    /// <summary>The same for readers: dates are in words, and numbers have the decimal sign of the language.</summary>
    public string Words(Value? value) => value?.Accept(_words) ?? "";

    /// <summary>Of several claims, the one that holds last.</summary>
    public static Value? Current(Value? value) => value is ClaimsValue claims ? claims.Current.Value : value;

    /// <summary>What a value sorts by: of several claims, the one that holds last.</summary>
    public string SortKey(Value? value) => Plain(Current(value));

    /// <summary>The versions or dates that a claim holds for; empty when it holds always.</summary>
    public string Range(Claim claim, bool inWords) => Range(claim.Since?.Text, claim.Until?.Text, inWords);

    /// <summary>The same for two bounds, of which one or both may be missing.</summary>
    public string Range(string? since, string? until, bool inWords) => (Bound(since, inWords), Bound(until, inWords)) switch
    {
        (null, null) => "",
        ({ } first, { } last) when first == last => first,
        ({ } first, { } last) => Say("dataset.range", first, last),
        ({ } first, null) => Say("dataset.since", first),
        (null, { } last) => Say("dataset.until", last),
    };

    /// <summary>A version, or a date in words.</summary>
    private string? Bound(string? text, bool inWords) =>
        inWords && text is not null && PartialDate.TryParse(text, out var date) ? Say(date) : text;
}
