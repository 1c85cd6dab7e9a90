using XenModeKB.Pipeline;

namespace XenModeKB.Cli;

/// <summary>A flag, a path or a variable that can't be used. The message says what to do; nothing was changed.</summary>
internal sealed class UsageException(Message words) : WordedException(words);
