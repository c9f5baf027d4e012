namespace Evidence.Core.Statistics;

/// <summary>
/// One order for the same studies however they were given, so that rounding cannot make the answer depend on the order. Answers per study go back to the order
/// given.
/// </summary>
internal static class StudyOrder
{
    public static int[] Of(IReadOnlyList<StudyNumbers> studies) =>
        [.. Enumerable.Range(0, studies.Count).OrderBy(i => Key(studies[i]))];

    private static (double, double, double, double, double, double) Key(StudyNumbers study) => study switch
    {
        SingleArm s => (s.Events, s.Total, 0, 0, 0, 0),
        TwoByTwo s => (s.Events, s.Total, s.ControlEvents, s.ControlTotal, 0, 0),
        TwoMeans s => (s.Mean, s.Sd, s.N, s.ControlMean, s.ControlSd, s.ControlN),
        GenericEstimate s => (s.Estimate, s.StandardError, 0, 0, 0, 0),
        _ => default,
    };
}
