using System.Globalization;
using Evidence.Core.Claims;

namespace Evidence.Core.Exports;

/// <summary>What a verdict rests on beside studies and harms.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Place">Its place among the claim's, from 1.</param>
/// <param name="Ground">The ground.</param>
public sealed record ClaimGroundRow(Claim Claim, int Place, Ground Ground)
{
    /// <summary>Claim, slash, ground and its place.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Claim.Id}/ground-{Place}");

    /// <summary>Id of the row of the statement or action; null for other grounds.</summary>
    public string? Regulator => Ground.Regulator is null ? null : $"{Ground.Regulator}/{Ground.Statement ?? Ground.Action}";

    /// <summary>The rows of a claim.</summary>
    public static IEnumerable<ClaimGroundRow> Of(Claim claim) => claim.Assessment.Grounds.Select((ground, i) => new ClaimGroundRow(claim, i + 1, ground));
}
