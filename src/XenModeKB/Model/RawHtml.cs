
namespace XenModeKB.Model;

/// <summary>Finished HTML.</summary>
public sealed record RawHtml(string Html) : HtmlPart;
