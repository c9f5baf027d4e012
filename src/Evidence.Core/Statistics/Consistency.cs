namespace Evidence.Core.Statistics;

/// <summary>
/// Can a printed mean and standard deviation of scores that move in steps occur at all? Every score is taken to be a multiple of the step, the standard
/// deviation to
/// have n − 1 below the line. A sum of k subscores of one person has the step of the sum.
/// </summary>
public static class Consistency
{
    /// <summary>Above this number of persons the checks say nothing.</summary>
    public const int MostPersons = 100;

    private const double Slack = 1e-9;

    /// <summary>
    /// GRIM (Brown and Heathers, Soc Psychol Personal Sci 2017;8:363-369): the sum, a multiple of the step, must lie within the rounding of mean·n. A mean
    /// printed without
    /// decimals counts as printed with one. Not applicable above 100 persons, without a step, or when n/step exceeds 10 to the digits.
    /// </summary>
    /// <param name="mean">The mean with its printed digits.</param>
    /// <param name="n">Persons.</param>
    /// <param name="step">Smallest difference between two scores of one person, in the unit of the mean.</param>
    public static ConsistencyVerdict Grim(PrintedNumber mean, int n, double step = 1)
    {
        var digits = Math.Max(mean.Digits, 1);
        if (!Applies(n, step) || !double.IsFinite(mean.Value) || n / step > Math.Pow(10, digits))
        {
            return ConsistencyVerdict.NotApplicable;
        }

        var target = mean.Value * n;
        var near = Math.Round(target / step, MidpointRounding.ToEven) * step;
        return Math.Abs(near - target) > (Rounding(digits) * n) + Slack ? ConsistencyVerdict.Impossible : ConsistencyVerdict.Possible;
    }

    /// <summary>
    /// GRIMMER (Anaya, PeerJ Preprints 2016;4:e2400v1; analytic form of Allard 2018): some sum T near mean·n and some sum of squares S of the same parity must
    /// give the
    /// standard deviation, with S no smaller than n equal shares of T allow; T and S counted in steps. Includes GRIM where that applies.
    /// A standard deviation printed without decimals is taken at its word, ±½: a false accusation is worse than a missed one. Needs 2 to 100 persons.
    /// </summary>
    /// <param name="mean">The mean with its printed digits.</param>
    /// <param name="sd">The standard deviation (n − 1 or n below the line) with its printed digits.</param>
    /// <param name="n">Persons.</param>
    /// <param name="step">Smallest difference between two scores of one person, in the unit of the mean.</param>
    public static ConsistencyVerdict Grimmer(PrintedNumber mean, PrintedNumber sd, int n, double step = 1)
    {
        if (!Applies(n, step) || n < 2 || !double.IsFinite(mean.Value) || !(sd.Value >= 0))
        {
            return ConsistencyVerdict.NotApplicable;
        }

        if (Grim(mean, n, step) == ConsistencyVerdict.Impossible)
        {
            return ConsistencyVerdict.Impossible;
        }

        var half = ((Rounding(Math.Max(mean.Digits, 1)) * n) + Slack) / step;
        double low = Math.Ceiling((mean.Value * n / step) - half), high = Math.Floor((mean.Value * n / step) + half);
        if (!(Math.Max(Math.Abs(low), Math.Abs(high)) < 1e6) || high - low > 1e4)
        {
            return ConsistencyVerdict.NotApplicable;
        }

        return Enumerable.Range((int)low, (int)(high - low) + 1).Any(sum => SquaresExist(sum, sd, n, step, n - 1) || SquaresExist(sum, sd, n, step, n))
            ? ConsistencyVerdict.Possible
            : ConsistencyVerdict.Impossible;
    }

    private static bool SquaresExist(long sum, PrintedNumber sd, int n, double step, int divisor)
    {
        var half = Rounding(sd.Digits) + Slack;
        double low = Math.Max(0, sd.Value - half) / step, high = (sd.Value + half) / step, centre = (double)sum * sum / n;
        var share = Math.Floor((double)sum / n);
        var fewest = (n * share * share) + ((sum - (n * share)) * ((2 * share) + 1));
        var first = Math.Max(fewest, Math.Ceiling((low * low * divisor) + centre - Slack));
        var last = Math.Floor((high * high * divisor) + centre + Slack);

        // x² and x are odd together, so S and T are
        var firstOfParity = first + Math.Abs((first - sum) % 2);
        return firstOfParity <= last;
    }

    private static bool Applies(int n, double step) => n is > 0 and <= MostPersons && step > 0 && double.IsFinite(step);

    private static double Rounding(int digits) => 0.5 * Math.Pow(10, -digits);
}
