namespace Evidence.Core.Language;

/// <summary>A grade of the ASIA Impairment Scale or a level of the GMFCS in a sentence.</summary>
/// <param name="Letter">A to E, or I to V.</param>
/// <param name="First">First word.</param>
/// <param name="End">Past the last word.</param>
public readonly record struct Grade(string Letter, int First, int End);
