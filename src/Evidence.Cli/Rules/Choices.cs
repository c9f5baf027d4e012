namespace Evidence.Cli.Rules;

/// <summary>Conditional logistic regression: how much signs count for one of several options. The same choices give the same weights.</summary>
internal static class Choices
{
    private const int Rounds = 150;

    /// <summary>Fits the weights of so many signs under a quadratic penalty.</summary>
    internal static float[] Fit(IReadOnlyList<Choice> choices, int signs, float penalty) =>
        Descent.Least(signs, Rounds, (weights, gradient) => Gradient(weights, choices, penalty, gradient));

    private static double Gradient(float[] weights, IReadOnlyList<Choice> choices, float penalty, float[] gradient)
    {
        var loss = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            gradient[i] = penalty * weights[i];
            loss += 0.5 * penalty * weights[i] * weights[i];
        }

        foreach (var choice in choices)
        {
            var scores = choice.Options.Select(option => option.Prior + option.Signs.Sum(pair => (double)weights[pair.Sign] * pair.Value)).ToArray();
            var top = scores.Max();
            var shares = Array.ConvertAll(scores, score => Math.Exp(score - top));
            var sum = shares.Sum();
            loss -= choice.Weight * (scores[0] - top - Math.Log(sum));
            for (var k = 0; k < shares.Length; k++)
            {
                var off = choice.Weight * ((float)(shares[k] / sum) - (k == 0 ? 1 : 0));
                foreach (var (sign, value) in choice.Options[k].Signs)
                {
                    gradient[sign] += off * value;
                }
            }
        }

        return loss;
    }
}
