using System.Collections.Immutable;

namespace XenModeKB.Dataset;

/// <summary>What other entities say of each one, by field: the way back of every reference. Made once, in one walk.</summary>
internal sealed class Relations
{
    private readonly Dictionary<string, SortedDictionary<(
        int Order, string Collection, string Field), List<Relation>>> _about = new(StringComparer.Ordinal);

    public Relations(DatasetModel model)
    {
        foreach (var entity in model.InOrder.SelectMany(collection => collection.Entities))
        {
            foreach (var (field, _) in entity.Schema.ShownFields)
            {
                entity[field]?.Accept(new Named(this, entity, field));
            }
        }
    }

    /// <summary>What is said of an entity: collection and field, then each statement.</summary>
    public ImmutableArray<RelationGroup> About(Entity entity) => _about.TryGetValue(entity.FullId, out var found)
        ? [.. found.Select(group => new RelationGroup(group.Key.Collection, group.Key.Field, [.. group.Value]))]
        : [];

    private void Add(string id, Entity source, string field, Relation relation)
    {
        if (!_about.TryGetValue(id, out var fields))
        {
            _about[id] = fields = [];
        }

        var key = (source.Schema.Order, source.Schema.Id, field);
        if (!fields.TryGetValue(key, out var relations))
        {
            fields[key] = relations = [];
        }

        relations.Add(relation);
    }

    /// <summary>Adds the entities that a value of one field names; whether that kind of value can name any.</summary>
    private sealed class Named(Relations relations, Entity source, string field) : IValueVisitor<bool>
    {
        public bool Text(TextValue value) => false;

        public bool Date(DateValue value) => false;

        public bool Flag(FlagValue value) => false;

        public bool Number(NumberValue value) => false;

        public bool Option(OptionValue value) => false;

        public bool Localized(LocalizedValue value) => false;

        public bool Linked(LinkedValue value) => value.Inner.Accept(this);

        public bool Entity(EntityValue value)
        {
            relations.Add(value.Id, source, field, new(source, field, null));
            return true;
        }

        public bool Unknown(UnknownValue value) => false;

        public bool List(ListValue value)
        {
            foreach (var item in value.Items)
            {
                item.Accept(this);
            }

            return true;
        }

        public bool Record(RecordValue value) => false;

        public bool Cite(CiteValue value) => false;

        /// <summary>What a claim says of another entity stands in a map of claims.</summary>
        public bool Claims(ClaimsValue value) => false;

        public bool ClaimsBy(ClaimsByValue value)
        {
            foreach (var (id, claims) in value.Entries)
            {
                relations.Add($"{value.Collection}/{id}", source, field, new(source, $"{field}-{id}", claims));
            }

            return true;
        }
    }
}
