namespace Evidence.Core.Search;

/// <summary>One value of a field and how many records have it.</summary>
public sealed record FacetValue(string Value, int Count);
