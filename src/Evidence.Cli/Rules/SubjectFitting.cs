using Evidence.Core.Claims.Checking;

namespace Evidence.Cli.Rules;

/// <summary>
/// Fits how much each kind of cue counts for the study that a sentence speaks of, on the labelled claims that are for training. Each is shown twice: as it
/// is, and as if its study were not in the release, where none of the others is right. Units of invented pages speak of none. The same labels give the
/// same weights.
/// </summary>
internal static class SubjectFitting
{
    private const float Penalty = 1;
    private const float OfPages = 0.3f;
    private const float OfGone = 0.1f;
    private const int Columns = 4;
    private const int LeastSentences = 4;

    /// <summary>The text of data/rules/weights/subject.tsv.</summary>
    internal static string Weights(string data) => SubjectWeights.Format(Rows(data, LabelledClaim.Read(data, LabelledClaim.Training)));

    /// <summary>The weights of each kind of cue, fitted on some claims.</summary>
    internal static IReadOnlyList<(string Kind, double[] Weights)> Rows(string data, IReadOnlyList<LabelledClaim> claims)
    {
        var index = PackIndex.Of(data);
        var units = Units(data).ToList();
        // what stands before a sentence is read with the weights of those that need nothing before them
        var alone = Fit(index, claims.Where(claim => claim.Context is null), units, new SubjectWeights(new Dictionary<string, SubjectWeight>()));
        return Fit(index, claims, units, new SubjectWeights(alone.ToDictionary(row => row.Kind, row => Of(row.Weights))));
    }

    private static SubjectWeight Of(double[] weights) => new(weights[0], weights[1], weights[2], weights[3]);

    private static IEnumerable<string> Units(string data) =>
        new LabelFolder(data)
            .Pages()
            .Where(page => !page.IsHeldOut)
            .SelectMany(page => page.Labels)
            .OfType<LabelledUnit>()
            .Select(unit => unit.Text)
            .Distinct(StringComparer.Ordinal);

    private static List<(string Kind, double[] Weights)> Fit(CheckIndex index, IEnumerable<LabelledClaim> claims, List<string> units, SubjectWeights before)
    {
        var checker = new ClaimChecker(index, before);
        var rankings = claims
            .Select(claim => (claim.Study, Ranking: checker.Rank(claim.Text, claim.Context), Weight: 1f))
            .Concat(units.Select(text => (Study: (string?)null, Ranking: checker.Rank(text, null), Weight: OfPages)))
            .Where(one => one.Ranking is not null)
            .Select(one => (Right: index.Subjects.Of(one.Study is null ? [] : [one.Study]), Ranking: one.Ranking!, one.Weight))
            .ToList();
        var kinds = rankings
            .SelectMany(one => one.Ranking.Cues.All.Select(cue => cue.Kind).Concat(one.Ranking.Cues.OfNone).Distinct())
            .GroupBy(kind => kind, StringComparer.Ordinal)
            .Where(group => group.Count() >= LeastSentences)
            .Select(group => group.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        var rows = kinds.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var weights = Choices.Fit(
            [.. rankings.SelectMany(one => Of(one.Ranking, one.Right, one.Weight, rows, index.Subjects))],
            kinds.Count * Columns,
            Penalty
        );
        return [.. kinds.Select((kind, i) => (kind, weights[(i * Columns)..((i + 1) * Columns)].Select(weight => (double)weight).ToArray()))];
    }

    private static IEnumerable<Choice> Of(SubjectRanking ranking, int[] right, float weight, Dictionary<string, int> rows, SubjectIndex index)
    {
        ChoiceAlternative Signs(int study) => new(SubjectRanking.Prior(index, study), SubjectFitting.Signs(ranking.Cues, study, rows));
        var others = ranking.Ranked.Where(pair => !right.Contains(pair.Study)).Select(pair => Signs(pair.Study)).ToList();
        if (right is [var study])
        {
            yield return new Choice([Signs(study), None(ranking.Cues, rows, null), .. others], weight);
        }

        yield return new Choice([None(ranking.Cues, rows, right is [var gone] ? gone : null), .. others], right.Length > 0 ? OfGone * weight : weight);
    }

    // a name that only the study bore which is not there is a stranger's
    private static ChoiceAlternative None(SubjectCues cues, Dictionary<string, int> rows, int? gone)
    {
        var isStrange = gone is { } study && cues.All.Any(cue => cue is { IsName: true, Studies: [var only] } && only == study);
        return new ChoiceAlternative(
            0,
            [.. cues.OfNone.Concat(isStrange ? ["none:stranger"] : []).Distinct().Where(rows.ContainsKey).Select(sign => (rows[sign] * Columns, 1f))]
        );
    }

    private static (int, float)[] Signs(SubjectCues cues, int study, Dictionary<string, int> rows) =>
        [
            .. cues
                .All.Where(cue => rows.ContainsKey(cue.Kind) && (cue.Fits(study) || cue.Excludes(study)))
                .SelectMany(cue =>
                {
                    var first = (rows[cue.Kind] * Columns) + (cue.Fits(study) ? 0 : 2);
                    return new[] { (first, 1f), (first + 1, (float)cue.Rarity) };
                }),
        ];
}
