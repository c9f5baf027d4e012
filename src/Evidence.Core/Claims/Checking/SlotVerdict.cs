namespace Evidence.Core.Claims.Checking;

/// <summary>One slot with both sides.</summary>
/// <param name="Slot">One of <see cref="SlotNames.All"/>.</param>
/// <param name="Relation">How they stand to each other.</param>
/// <param name="Claimed">What the claim says; null when it does not say.</param>
/// <param name="Evidence">What the evidence says; null when it does not say, or nothing was compared.</param>
public sealed record SlotVerdict(string Slot, SlotRelation Relation, string? Claimed, string? Evidence);
