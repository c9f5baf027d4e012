namespace Evidence.Core.Language;

/// <summary>A number as it is written: figures, words, a share in words.</summary>
/// <param name="Value">The number; of a share 0 to 1.</param>
/// <param name="High">Upper end of a range; the same as <paramref name="Value"/> for a single number.</param>
/// <param name="IsPercent">True when a percent sign or word follows, which the places include.</param>
/// <param name="IsShare">True for "half", "a third", "nine tenths".</param>
/// <param name="Places">Decimals as printed.</param>
/// <param name="First">First word.</param>
/// <param name="End">Past the last word.</param>
public readonly record struct Numeral(double Value, double High, bool IsPercent, bool IsShare, int Places, int First, int End)
{
    /// <summary>True for a whole number that is no percentage and no share.</summary>
    public bool IsWhole => !IsPercent && !IsShare && Places == 0 && Value == High;
}
