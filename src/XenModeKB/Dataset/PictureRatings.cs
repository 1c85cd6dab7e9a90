using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>How good each cell of a spectrum is, as a source says: a second meaning of colours, with a word and an icon.</summary>
/// <param name="Cells">By entity, a rating for each field.</param>
/// <param name="Citations">What they rest on.</param>
internal sealed record PictureRatings(
    ImmutableSortedDictionary<string, ImmutableArray<EnumOption>> Cells, ImmutableArray<Citation> Citations);
