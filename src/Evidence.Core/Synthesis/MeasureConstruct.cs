namespace Evidence.Core.Synthesis;

/// <summary>Measures of one thing by different scales, which can be compared in standard deviations only.</summary>
/// <param name="Name">Kebab-case.</param>
/// <param name="Label">For a reader.</param>
/// <param name="Measures">Their ids, the one that is preferred within a study first.</param>
/// <param name="Reason">Why they are one construct.</param>
public sealed record MeasureConstruct(string Name, string Label, IReadOnlyList<string> Measures, string Reason)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureConstruct> All { get; } =
    [
        new(
            "gross-motor-function",
            "Gross motor function (GMFM of any version)",
            ["gmfm-66", "gmfm-88", "gmfm"],
            "The Gross Motor Function Measure has 88 items, or 66 of them on an interval scale, and studies often do not say which; points of one are not "
                + "points of the other. One comparison of each trial, in standard deviations."),
    ];

    /// <summary>The follow-up that is compared where none is asked for, in months.</summary>
    public const double Months = 12;

    /// <summary>The question about any of its measures: in standard deviations unless a difference in points is asked for by name.</summary>
    internal static SynthesisQuestion Asked(SynthesisQuestion question) => question with { Pooling = question.Pooling.InStandardDeviations(),
        Months = question.Months ?? Months };

    /// <summary>The comparison of a study: of the first of its measures that can be compared. Null without one.</summary>
    internal ComparativeRow? Row(SynthesisStudy study, SynthesisQuestion asked, Funnel funnel)
    {
        var (measure, row) = Measures.Select(one => (one, new ComparativeRows(asked with { Measure = one }, FigureForm.Means, funnel).Of(study)))
            .Where(one => one.Item2 is not null).OrderBy(one => one.Item2!.Numbers is null ? 1 : 0).FirstOrDefault();
        return row is null ? null : row with { Test = RowTest.Of(row, measure, asked.Pooling.Level) };
    }

    /// <summary>The construct of a measure; null for most.</summary>
    public static MeasureConstruct? Of(string measure) => All.FirstOrDefault(one => one.Measures.Contains(measure));
}
