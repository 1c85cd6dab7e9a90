namespace XenModeKB.Model;

/// <summary>A file of the site that is no page: data, a feed, a picture. It is made when it is written.</summary>
/// <param name="Make">Makes the file; each time the same.</param>
public sealed record DeferredFile(Func<OutputFile> Make);
