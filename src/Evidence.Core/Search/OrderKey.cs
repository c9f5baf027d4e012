namespace Evidence.Core.Search;

/// <summary>One key of an order.</summary>
/// <param name="Field">The field's name; "id" is the order of the index itself.</param>
/// <param name="Descending">Largest first. A record without a value comes last either way.</param>
public sealed record OrderKey(string Field, bool Descending);
