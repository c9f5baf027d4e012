using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>Adds arms of a study together, so that nobody is counted twice.</summary>
internal static class Groups
{
    /// <summary>Counts are summed; means are joined by the Cochrane Handbook (6.5.2.10), as if the people had been one group from the start.</summary>
    public static Group Join(IReadOnlyList<Figure> figures)
    {
        var group = Of(figures[0]);
        foreach (var figure in figures.Skip(1))
        {
            group = Join(group, Of(figure));
        }

        return group;
    }

    public static GroupFigure Figure(Group group, IReadOnlyList<Figure> of, double level) =>
        Synthesis.Figure.Group(group.Counts, group.Mean, group.Sd, group.N, level) with { Allocated = of.All(figure => figure.Arm.Allocated is not null)
            ? of.Sum(figure => figure.Arm.Allocated) : null };

    public static string Label(IEnumerable<Figure> figures) => string.Join(" + ", figures.Select(figure => figure.Arm.Label));

    public static Group Of(Figure figure) => new(figure.Counts, figure.Mean, figure.Sd, figure.N);

    private static Group Join(Group one, Group other)
    {
        if (one.Counts is { } a && other.Counts is { } b)
        {
            return new(new SingleArm(a.Events + b.Events, a.Total + b.Total), null, null, null);
        }

        if (one is not { Mean: { } m1, N: { } n1 } || other is not { Mean: { } m2, N: { } n2 })
        {
            return new(null, null, null, null);
        }

        double total = n1 + n2, mean = ((n1 * m1) + (n2 * m2)) / total;
        double? squares = one.Sd is { } s1 && other.Sd is { } s2 ? ((n1 - 1) * s1 * s1) + ((n2 - 1) * s2 * s2) + (n1 * n2 / total * (m1 - m2) * (m1 - m2))
            : null;
        return new(null, mean, squares is { } sum && total > 1 ? Math.Sqrt(sum / (total - 1)) : null, n1 + n2);
    }
}
