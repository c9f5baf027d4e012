namespace Evidence.Core.Claims.Checking;

/// <summary>The studies that some words may speak of, each with how probable it is; what is left to one is that they speak of none.</summary>
/// <param name="Cues">What the words tell.</param>
/// <param name="Ranked">Numbers of the studies with their probability, best first; ties in the order of ids.</param>
/// <param name="None">Probability that none of them is meant.</param>
internal sealed record SubjectRanking(SubjectCues Cues, IReadOnlyList<(int Study, double Share)> Ranked, double None)
{
    /// <summary>Studies that are looked at closely.</summary>
    private const int Most = 24;

    // how much more a study with results is spoken of than one without; labels, which have as many sentences of each, do not tell
    private const double Known = 0.7;

    /// <summary>Ranks the studies that share something with the cues.</summary>
    internal static SubjectRanking Of(SubjectCues cues, SubjectIndex index, SubjectWeights weights)
    {
        var found = index.Sharing(cues.All, Most);
        var weighed = cues.All.Select(cue => (cue, weight: weights.Of(cue.Kind))).ToArray();
        var none = cues.OfNone.Sum(sign => weights.Of(sign).Fits);
        var scores = new List<double>(found.Count);
        foreach (var study in found)
        {
            var score = Prior(index, study);
            foreach (var (cue, weight) in weighed)
            {
                score += Score(cue, weight, study);
            }

            scores.Add(score);
        }

        var top = Math.Max(none, scores.DefaultIfEmpty(double.MinValue).Max());
        var sum = Math.Exp(none - top) + scores.Sum(score => Math.Exp(score - top));
        return new SubjectRanking(
            cues,
            [.. found.Zip(scores, (study, score) => (study, Math.Exp(score - top) / sum)).OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.study)],
            Math.Exp(none - top) / sum
        );
    }

    /// <summary>How much is to be added to the score of a study whatever is said.</summary>
    internal static double Prior(SubjectIndex index, int study) => Known * (index.Weight(study) - 2);

    private static double Score(SubjectCue cue, SubjectWeight weight, int study) =>
        cue.Fits(study) ? weight.Fits + (weight.Rare * cue.Rarity)
        : cue.Excludes(study) ? weight.Lacks + (weight.RareLacks * cue.Rarity)
        : 0;
}
