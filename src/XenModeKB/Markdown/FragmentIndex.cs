using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Markdown;

/// <summary>Everything that directives can embed, by directive, argument and language.</summary>
internal sealed class FragmentIndex
{
    private readonly Dictionary<(string Directive, string Id, string Locale), Fragment> _fragments = [];

    public FragmentIndex(IEnumerable<Fragment> fragments)
    {
        foreach (var fragment in fragments)
        {
            _fragments[(fragment.Directive, fragment.Id, fragment.Locale)] = fragment;
        }

        Names = [.. _fragments.Keys.Select(key => key.Directive).Distinct().Except(Directives.OfEntities).Order(StringComparer.Ordinal)];
    }

    /// <summary>Names that may follow <c>:::</c>.</summary>
    public IReadOnlyCollection<string> Names { get; }

    public Fragment? Find(string directive, string id, string locale) => _fragments.GetValueOrDefault((directive, id, locale));

    /// <summary>What may follow the name of a directive.</summary>
    public IReadOnlyCollection<string> Ids(string directive) =>
        [.. _fragments.Keys.Where(key => key.Directive == directive).Select(key => key.Id).Distinct().Order(StringComparer.Ordinal)];
}
