namespace Evidence.Core.Search;

/// <summary>Rows as an index keeps them, so that nothing is made of them that is not needed: a set, or for few of them a list in ascending order.</summary>
/// <param name="Set">The set; null when they are listed.</param>
/// <param name="Listed">The list; empty where there is a set.</param>
internal readonly record struct ValueRows(RowSet? Set, ReadOnlyMemory<int> Listed)
{
    public static implicit operator ValueRows(RowSet set) => new(set, default);
}
