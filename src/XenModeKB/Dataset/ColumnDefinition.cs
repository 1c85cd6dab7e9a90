
namespace XenModeKB.Dataset;

/// <summary>One field, or one entity's part of a map of claims.</summary>
/// <param name="Field">The field.</param>
/// <param name="Schema">What the field is.</param>
/// <param name="By">The entity whose claims of a map are shown; null for a field.</param>
internal sealed record ColumnDefinition(string Field, Schema Schema, Entity? By);
