using Evidence.Core.Search;

namespace Evidence.Core.Kinds;

/// <summary>A kind of record as storage and lists see it: its name and what it is found by.</summary>
/// <param name="Name">Plural name, the folder of the pack and the path of the API.</param>
/// <param name="Singular">The name of one.</param>
/// <param name="Id">The field of the id, which is the order of the index.</param>
/// <param name="Columns">What its records are indexed by, in the order in which entries are written.</param>
public sealed record StoredKind(string Name, string Singular, IndexField Id, IReadOnlyList<IndexField> Columns)
{
    /// <summary>The records nested in these (the results of studies), or null.</summary>
    public StoredKind? Nested { get; init; }

    /// <summary>What these are found by without a column: the record they are part of.</summary>
    public IReadOnlyList<IndexField> Parents { get; init; } = [];

    /// <summary>Everything a list of these can be filtered by: the id, the record they are part of, and the columns.</summary>
    public IReadOnlyList<IndexField> Fields => [Id, .. Parents, .. Columns];

    /// <summary>Whether words find these records.</summary>
    public bool Searched { get; init; } = true;
}
