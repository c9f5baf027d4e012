using System.Globalization;
using System.Text;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// How far what was read bears a verdict: the probability that the record says what the sentence says, and that it says otherwise. Fitted on labelled
/// sentences (data/labels/claims, <c>evidence rules fit</c>) from the signs of <see cref="ClaimSigns"/>; what is left of the two is that nothing follows.
/// </summary>
/// <param name="Holds">Probability that the record says so.</param>
/// <param name="Refuted">Probability that the record says otherwise.</param>
public sealed record Trust(double Holds, double Refuted)
{
    /// <summary>Classes of the weights, in the order of the file.</summary>
    internal static readonly string[] Answers = ["open", "holds", "refuted"];

    private const double Unit = 0.01;
    private static readonly Lazy<Dictionary<string, double[]>> Weights = new(() => Parse(Encoding.UTF8.GetString(RuleFiles.Bytes("weights/check.tsv"))));

    /// <summary>The trust in a sentence; null where it speaks of no study, or where a frame turns it into its opposite: there the rules alone decide.</summary>
    internal static Trust? Of(ClaimReading reading, IReadOnlyList<StudyCheck> checks, Findings findings, CheckIndex index) =>
        SignsOf(reading, checks, findings, index) is { } signs ? Of(signs) : null;

    /// <summary>The signs of a sentence; null where no trust is asked for.</summary>
    internal static IReadOnlyDictionary<string, double>? SignsOf(ClaimReading reading, IReadOnlyList<StudyCheck> checks, Findings findings, CheckIndex index)
    {
        var known = checks.Where(check => check.Study is not null).ToList();
        return known.Count == 0 || reading.Is(Scope.Denied)
            ? null
            : ClaimSigns.Of(reading, known, findings, index);
    }

    /// <summary>Writes weights as the file that is read: the classes, then each sign with its weight for each class in hundredths.</summary>
    internal static string Format(IEnumerable<(string Name, float[] Weights)> rows)
    {
        var text = new StringBuilder().AppendJoin('\t', Answers).Append('\n');
        foreach (var (name, weights) in rows)
        {
            text.Append(name)
                .Append('\t')
                .AppendJoin('\t', weights.Select(weight => ((int)Math.Round(weight / Unit)).ToString(CultureInfo.InvariantCulture)))
                .Append('\n');
        }

        return text.ToString();
    }

    private static Trust Of(IReadOnlyDictionary<string, double> signs)
    {
        var sums = (double[])Weights.Value["constant"].Clone();
        foreach (var (name, value) in signs)
        {
            if (Weights.Value.TryGetValue(name, out var weights))
            {
                for (var k = 0; k < sums.Length; k++)
                {
                    sums[k] += weights[k] * value;
                }
            }
        }

        var top = sums.Max();
        var shares = sums.Select(sum => Math.Exp(sum - top)).ToList();
        return new Trust(shares[1] / shares.Sum(), shares[2] / shares.Sum());
    }

    private static Dictionary<string, double[]> Parse(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(
                cells => cells[0],
                cells => cells[1..].Select(cell => int.Parse(cell, CultureInfo.InvariantCulture) * Unit).ToArray(),
                StringComparer.Ordinal
            );
}
