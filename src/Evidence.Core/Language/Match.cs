namespace Evidence.Core.Language;

/// <summary>A concept found in a sentence.</summary>
/// <param name="Concept">The row.</param>
/// <param name="First">First word.</param>
/// <param name="End">Past the last word.</param>
public readonly record struct Match(Concept Concept, int First, int End)
{
    /// <summary>The role of the concept.</summary>
    public string Role => Concept.Role;

    /// <summary>The value of the concept.</summary>
    public string Value => Concept.Value;
}
