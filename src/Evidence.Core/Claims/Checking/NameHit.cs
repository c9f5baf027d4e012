namespace Evidence.Core.Claims.Checking;

/// <summary>A name found in a sentence.</summary>
/// <param name="Cue">The name.</param>
/// <param name="First">First word.</param>
/// <param name="End">Past the last word.</param>
internal readonly record struct NameHit(NameCue Cue, int First, int End);
