namespace Evidence.Core.Pack;

/// <summary>
/// Whether a mean and a standard deviation of whole-number scores can occur. GRIM: Brown and Heathers, Soc Psychol Personal Sci 2017;8:363;
/// GRIMMER: Anaya, PeerJ Preprints 2016;4:e2400, with the parity test of Allard 2018. Both only ever say "impossible": a pass proves nothing.
/// </summary>
internal static class Grim
{
    /// <summary>True when some sum of <paramref name="n"/> scores, each a multiple of <paramref name="step"/>, rounds to the mean.</summary>
    public static bool IsPossible(PrintedNumber mean, int n, decimal step)
    {
        var (low, high) = Sums(mean, n, step);
        return low <= high;
    }

    /// <summary>True when n is small enough for the printed digits to tell anything.</summary>
    public static bool CanTell(PrintedNumber mean, int n, decimal step) => n is > 0 and <= 100 && step > 0 && mean.Half * 2 * n < step;

    /// <summary>
    /// True when scores with that mean and standard deviation exist as far as sums of squares tell. The deviation may divide by n - 1 or by n:
    /// sources do not say which, so both are let pass.
    /// </summary>
    public static bool IsPossible(PrintedNumber mean, PrintedNumber sd, int n, decimal step)
    {
        if (n < 2 || sd.Value / step > 1_000_000 || Math.Abs(mean.Value) / step > 1_000_000)
        {
            return true;
        }

        var (low, high) = Sums(mean, n, step);
        var least = Math.Max(0, sd.Value - sd.Half) / step;
        var most = (sd.Value + sd.Half) / step;
        for (var sum = low; sum <= high; sum++)
        {
            if (HasSquares(sum, n, least, most, n - 1) || HasSquares(sum, n, least, most, n))
            {
                return true;
            }
        }

        return false;
    }

    // the sums, in steps, whose mean rounds to the printed one; either way of rounding a half is let pass
    private static (decimal Low, decimal High) Sums(PrintedNumber mean, int n, decimal step) =>
        (Math.Ceiling((mean.Value - mean.Half) * n / step), Math.Floor((mean.Value + mean.Half) * n / step));

    // a sum of squares of whole numbers is whole, and odd exactly when their sum is
    private static bool HasSquares(decimal sum, int n, decimal least, decimal most, int divisor)
    {
        var low = Math.Ceiling((least * least * divisor) + (sum * sum / n) - 0.000001m);
        var high = Math.Floor((most * most * divisor) + (sum * sum / n) + 0.000001m);
        var first = Math.Abs(low - sum) % 2 == 0 ? low : low + 1;
        return first <= high;
    }
}
