namespace Evidence.Core.Language;

/// <summary>The shape of a file of scopes.</summary>
internal sealed record ScopeFile(IReadOnlyList<ScopeRow> Rows);
