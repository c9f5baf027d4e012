namespace Evidence.Core.Claims.Checking;

/// <summary>One thing that a sentence says, and how far it was compared.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Stance">asserted, denied, reported, asked, supposed, advised or hedged.</param>
/// <param name="Study">Id of the study that it was compared with; null when with none.</param>
/// <param name="State">confirmed, contradicted, overstated, in-part or not-checked.</param>
public sealed record Proposition(string Text, string Stance, string? Study, string State);
