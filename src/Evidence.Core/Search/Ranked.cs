namespace Evidence.Core.Search;

/// <summary>Rows in their order, each with a score.</summary>
/// <param name="Rows">The rows, ascending.</param>
/// <param name="Scores">What each is worth, more is better.</param>
internal sealed record Ranked(int[] Rows, float[] Scores)
{
    public static Ranked None { get; } = new([], []);

    /// <summary>The rows in both, with the sum of their scores.</summary>
    public Ranked And(Ranked other) => Merge(other, static (left, right) => left + right, both: true);

    /// <summary>The rows in either, with the sum of their scores.</summary>
    public Ranked Plus(Ranked other) => Merge(other, static (left, right) => left + right, both: false);

    /// <summary>The rows in either, with the better of their scores.</summary>
    public Ranked Or(Ranked other) => Merge(other, Math.Max, both: false);

    /// <summary>The same rows worth a part only.</summary>
    public Ranked Times(double share) => new(Rows, [.. Scores.Select(score => (float)(score * share))]);

    /// <summary>Of these rows only those given, which are in order.</summary>
    public Ranked Only(int[] rows)
    {
        var scores = new float[rows.Length];
        var at = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            while (Rows[at] < rows[i])
            {
                at++;
            }

            scores[i] = Scores[at];
        }

        return new Ranked(rows, scores);
    }

    private Ranked Merge(Ranked other, Func<float, float, float> of, bool both)
    {
        if (Rows.Length == 0 || other.Rows.Length == 0)
        {
            return both ? None : Rows.Length == 0 ? other : this;
        }

        var rows = new int[both ? Math.Min(Rows.Length, other.Rows.Length) : Rows.Length + other.Rows.Length];
        var scores = new float[rows.Length];
        var (i, j, count) = (0, 0, 0);
        while (i < Rows.Length || j < other.Rows.Length)
        {
            var (left, right) = (i < Rows.Length ? Rows[i] : int.MaxValue, j < other.Rows.Length ? other.Rows[j] : int.MaxValue);
            if (left == right)
            {
                (rows[count], scores[count++]) = (left, of(Scores[i++], other.Scores[j++]));
            }
            else if (both)
            {
                _ = left < right ? i++ : j++;
            }
            else
            {
                (rows[count], scores[count++]) = left < right ? (left, Scores[i++]) : (right, other.Scores[j++]);
            }
        }

        return new Ranked(rows[..count], scores[..count]);
    }
}
