
namespace XenModeKB.Model;

/// <summary>A piece of HTML that is not finished: links and citations become text when the page they stand in is known.</summary>
public abstract record HtmlPart;
