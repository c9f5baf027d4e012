using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>
/// Studies that may share their controls keep their treated people, and the controls are parted between them (Cochrane Handbook 23.3.4): dropping one of them
/// would drop
/// people whom nobody else counts.
/// </summary>
internal static class SharedControls
{
    /// <summary>The rows, those of a group that shares controls with their part of them.</summary>
    public static IEnumerable<ComparativeRow> Parted(IReadOnlyList<ComparativeRow> rows)
    {
        foreach (var row in rows)
        {
            var group = OverlapGroups.All.FirstOrDefault(one => one.SharesControls && one.Studies.Contains(row.Study.Id));
            var parts = group is null ? 1 : rows.Count(other => group.Studies.Contains(other.Study.Id));
            yield return parts < 2 ? row : Part(row, parts);
        }
    }

    /// <summary>A row with its part of the controls as the table of groups declares them, for who sees one study only.</summary>
    /// <param name="row">The row.</param>
    /// <param name="measures">What it measures; of a construct any of its measures.</param>
    public static ComparativeRow Declared(ComparativeRow row, params IReadOnlyList<string> measures) =>
        OverlapGroups.All.FirstOrDefault(one => one.Measures.Intersect(measures).Any() && one.Studies.Contains(row.Study.Id)) is { } group
            ? Part(row, group.Studies.Count) : row;

    private static ComparativeRow Part(ComparativeRow row, int parts) => row with
    {
        Computed = true,
        Control = row.Control is { } control ? control with { N = control.N / parts, Events = control.Events is { } events
            ? (int)Math.Round((double)events / parts, MidpointRounding.AwayFromZero) : null, Share = null } : null,
        Numbers = row.Numbers switch
        {
            TwoByTwo table => table with { ControlEvents = (int)Math.Round((double)table.ControlEvents / parts, MidpointRounding.AwayFromZero),
                ControlTotal = Math.Max(1, table.ControlTotal / parts) },
            GenericEstimate estimate => estimate with { StandardError = estimate.StandardError * Math.Sqrt(Wider(row, parts)) },
            var other => other,
        },
    };

    // the variance of a difference is as 1/n of each group
    private static double Wider(ComparativeRow row, int parts) => row is { Treated.N: > 0 and var treated, Control.N: > 0 and var control }
        ? ((1d / treated) + ((double)parts / control)) / ((1d / treated) + (1d / control))
        : (1 + parts) / 2d;
}
