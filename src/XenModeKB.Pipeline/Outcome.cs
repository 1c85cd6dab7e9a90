using System.Collections.Immutable;

namespace XenModeKB.Pipeline;

/// <summary>What a module made, and what it had to say about its input.</summary>
public sealed record Outcome<T>(ImmutableArray<T> Documents, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Each document through the next module: what lies between is needed for no longer than that.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> module)
    {
        var next = Outcome.Join([.. Documents.Select(module)]);
        return next with { Diagnostics = [.. Diagnostics, .. next.Diagnostics] };
    }

    public Outcome<TNext> Select<TNext>(Func<T, TNext> make) => new([.. Documents.Select(make)], Diagnostics);

    /// <summary>All documents as one.</summary>
    public Outcome<ImmutableArray<T>> Together() => new([Documents], Diagnostics);
}

/// <summary>Ways to make an <see cref="Outcome{T}"/>.</summary>
public static class Outcome
{
    public static Outcome<T> Of<T>(T document, params ImmutableArray<Diagnostic> diagnostics) => new([document], diagnostics);

    public static Outcome<T> Many<T>(ImmutableArray<T> documents, params ImmutableArray<Diagnostic> diagnostics) =>
        new(documents, diagnostics);

    public static Outcome<T> None<T>(params ImmutableArray<Diagnostic> diagnostics) => new([], diagnostics);

    /// <summary>Joins outcomes in the order given, so that a parallel run reports like a serial one.</summary>
    public static Outcome<T> Join<T>(IReadOnlyList<Outcome<T>> outcomes)
    {
        if (outcomes.Count == 1)
        {
            return outcomes[0];
        }

        var documents = ImmutableArray.CreateBuilder<T>(outcomes.Count);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var outcome in outcomes)
        {
            documents.AddRange(outcome.Documents);
            diagnostics.AddRange(outcome.Diagnostics);
        }

        return new(documents.ToImmutable(), diagnostics.ToImmutable());
    }
}
