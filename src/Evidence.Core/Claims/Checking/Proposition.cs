namespace Evidence.Core.Claims.Checking;

/// <summary>One thing that a sentence says, and how far it was compared.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Stance">asserted, denied, reported, asked, supposed, advised or hedged.</param>
/// <param name="Study">Id of the study that it was compared with; null when with none.</param>
/// <param name="State">confirmed, contradicted, overstated, in-part or not-checked.</param>
public sealed record Proposition(string Text, string Stance, string? Study, string State);

/// <summary>A part of the sentence.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Start">First UTF-16 unit in the sentence.</param>
/// <param name="End">Past the last.</param>
public sealed record Span(string Text, int Start, int End);

/// <summary>Which study a sentence speaks of.</summary>
/// <param name="Study">Id of the study; null when none is meant.</param>
/// <param name="From">name, description, context, page, claim or none.</param>
/// <param name="Unknown">A name that the release does not know; null when none.</param>
public sealed record SubjectNote(string? Study, string From, string? Unknown);
