namespace Evidence.Core.Search;

/// <summary>How a field is indexed.</summary>
public enum FieldKind
{
    /// <summary>Values compared for equality; a record may have several.</summary>
    Term,

    /// <summary>One number, compared by size; a record may have none.</summary>
    Number,

    /// <summary>The id of the record that a nested one is part of; no column is kept for it.</summary>
    Parent,
}
