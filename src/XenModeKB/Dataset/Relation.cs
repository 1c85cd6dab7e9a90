namespace XenModeKB.Dataset;

/// <summary>One statement of an entity about another one.</summary>
/// <param name="Source">Who says it.</param>
/// <param name="Line">Id of the line in the facts of the source.</param>
/// <param name="Claims">What is said; null when the field only names the other.</param>
internal sealed record Relation(Entity Source, string Line, ClaimsValue? Claims);
