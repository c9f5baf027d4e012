using Evidence.Core.Claims.Checking;

namespace Evidence.Cli.Rules;

/// <summary>Fits the trust in verdicts on the labelled claims that are for training. The same labels give the same weights.</summary>
internal static class ClaimFitting
{
    private const float Penalty = 5;
    private const int Rounds = 80;
    private const int LeastClaims = 4;

    /// <summary>The text of data/rules/weights/check.tsv.</summary>
    internal static string Weights(string data)
    {
        var checker = new ClaimChecker(PackIndex.Of(data));
        var read = LabelledClaim
            .Read(data, LabelledClaim.Training)
            .Select(claim => (claim.Class, Signs: checker.Signs(claim.Text, claim.Context)))
            .Where(pair => pair.Signs is not null)
            .ToList();
        var names = read.SelectMany(pair => pair.Signs!.Keys)
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() >= LeastClaims)
            .Select(group => group.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        var rows = names.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var model = Softmax.Fit([.. read.Select(pair => Of(pair.Signs!, pair.Class, rows))], Trust.Answers.Length, rows.Count, Penalty, Rounds);
        return Trust.Format([.. names.Select((name, i) => (name, model.Row(i))), ("constant", model.Row(names.Count))]);
    }

    private static Example Of(IReadOnlyDictionary<string, double> signs, int answer, Dictionary<string, int> rows)
    {
        var known = signs.Where(sign => rows.ContainsKey(sign.Key)).OrderBy(sign => rows[sign.Key]).ToList();
        return new Example([.. known.Select(sign => rows[sign.Key])], [.. known.Select(sign => (float)sign.Value)], [], answer, 1);
    }
}
