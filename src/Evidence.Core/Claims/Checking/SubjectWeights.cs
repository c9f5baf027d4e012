using System.Globalization;
using System.Text;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// The weights of <see cref="Subjects"/>, fitted on labelled sentences (data/labels, <c>evidence rules fit-subjects</c>), in hundredths in
/// data/rules/weights/subject.tsv.
/// </summary>
internal sealed class SubjectWeights(IReadOnlyDictionary<string, SubjectWeight> all)
{
    private const double Unit = 0.01;
    private static readonly string[] Header = ["fits", "rare", "lacks", "rare-lacks"];

    private static readonly Lazy<SubjectWeights> Read = new(() => new(Parse(Encoding.UTF8.GetString(RuleFiles.Bytes("weights/subject.tsv")))));

    /// <summary>Those that are built in.</summary>
    internal static SubjectWeights Fitted => Read.Value;

    /// <summary>The weights of a kind; zeros for one that was never seen.</summary>
    internal SubjectWeight Of(string kind) => all.GetValueOrDefault(kind);

    /// <summary>Writes weights as the file that is read.</summary>
    internal static string Format(IEnumerable<(string Kind, double[] Weights)> rows)
    {
        var text = new StringBuilder().AppendJoin('\t', Header).Append('\n');
        foreach (var (kind, weights) in rows)
        {
            text.Append(kind)
                .Append('\t')
                .AppendJoin('\t', weights.Select(weight => ((int)Math.Round(weight / Unit)).ToString(CultureInfo.InvariantCulture)))
                .Append('\n');
        }

        return text.ToString();
    }

    private static Dictionary<string, SubjectWeight> Parse(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(
                cells => cells[0],
                cells =>
                {
                    var read = cells[1..].Select(cell => int.Parse(cell, CultureInfo.InvariantCulture) * Unit).ToArray();
                    return new SubjectWeight(read[0], read[1], read[2], read[3]);
                },
                StringComparer.Ordinal
            );
}
