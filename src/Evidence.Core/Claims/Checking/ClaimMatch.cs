namespace Evidence.Core.Claims.Checking;

/// <summary>An indexed claim that a sentence resembles.</summary>
/// <param name="Claim">The indexed claim.</param>
/// <param name="Score">0 to 1: shared words weighted by their rarity, and shared numbers.</param>
/// <param name="State">confirmed when it is a repeat, word by word or nearly; suggested for a paraphrase.</param>
public sealed record ClaimMatch(Claim Claim, double Score, string State);
