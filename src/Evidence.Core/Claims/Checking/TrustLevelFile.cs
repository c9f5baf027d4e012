namespace Evidence.Core.Claims.Checking;

/// <summary>The shape of the file of trust levels.</summary>
internal sealed record TrustLevelFile(IReadOnlyList<TrustLevelRow> Rows);
