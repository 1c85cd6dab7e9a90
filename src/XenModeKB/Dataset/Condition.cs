using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>A field and the values it may have in a rule.</summary>
internal sealed record Condition(Located<string> Field, ImmutableArray<Located<string>> Values);
