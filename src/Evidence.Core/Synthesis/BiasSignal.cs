namespace Evidence.Core.Synthesis;

/// <summary>A feature of a study by which its result may be off, as far as its record says so.</summary>
/// <param name="Name">Kebab-case.</param>
/// <param name="Words">What it is, as the end of "62 % of the people were in studies …".</param>
internal sealed record BiasSignal(string Name, string Words)
{
    /// <summary>Whether a study has it.</summary>
    public required Func<SynthesisStudy, bool> Holds { get; init; }

    /// <summary>Whether it is asked of studies that compare only; the others have lost for want of a comparison already.</summary>
    public bool OfComparisons { get; init; }
}
