namespace XenModeKB.Cli.Commands;

/// <summary>What the flags of <c>kb build</c> and <c>kb check</c> ask for, checked.</summary>
/// <param name="Options">For the generator.</param>
/// <param name="Output">Full path, without links, of the folder that the site is written to.</param>
/// <param name="Strict">Whether a warning is a finding that fails the run.</param>
internal sealed record BuildRequest(BuildOptions Options, string Output, bool Strict);
