using System.Collections.Immutable;

namespace XenModeKB.Dataset;

/// <summary>What the page of each entity of a collection says first, under its title.</summary>
/// <param name="Schema">The collection.</param>
/// <param name="Values">Fields with a closed list of values, shown side by side.</param>
/// <param name="Facts">Other fields, in one line each.</param>
/// <param name="SaidBy">What entities of other collections say of it.</param>
internal sealed record StripDefinition(
    CollectionSchema Schema, ImmutableArray<string> Values, ImmutableArray<string> Facts, ImmutableArray<StripSource> SaidBy);
