using Evidence.Core.Search;

namespace Evidence.Core.Results;

/// <summary>What results are found by, beside what their studies are found by.</summary>
public static class ResultFields
{
    /// <summary>The table. A study's own fields stand behind it.</summary>
    public static FieldTable<StudyResult> Table { get; } =
        new(
            Fields<StudyResult>.Id("The result's id: that of its study, a stroke, its own there.", "honmou-2021/ais-grade-6m-responders") with
            {
                Refuse = NoId,
            },
            [
                Fields<StudyResult>.Sorted(Fields<StudyResult>.Free("measure", "on", "The id of the outcome measure.", "ais-grade", r => [r.Result.Measure])),
                Fields<StudyResult>.Sorted(
                    Fields<StudyResult>.Closed("kind", "given as", "How the result is given.", "responders", "result-kind", r => [r.Result.Kind])
                ),
                Fields<StudyResult>.Closed(
                    "armRole",
                    "of an arm that is",
                    "The role of the arm that the result is of.",
                    "treated",
                    "arm-role",
                    r => r.Study.Arms.Where(arm => arm.Id == r.Result.Arm).Select(arm => arm.Role)
                ),
                Fields<StudyResult>.Closed(
                    "relatedness",
                    "of harm counted as",
                    "Which events a result on harm counts.",
                    "any",
                    "relatedness",
                    r => [r.Result.Relatedness]
                ),
                Fields<StudyResult>.Closed(
                    "selectedPeople",
                    "of selected people",
                    "Why the people counted are not the whole arm.",
                    "completers-only",
                    "selected-people",
                    r => [r.Result.SelectedPeople]
                ),
                Fields<StudyResult>.Flag(
                    "preferred",
                    "that stand for their arm",
                    "Whether it is marked to stand for its arm and measure.",
                    r => r.Result.Preferred is true
                ),
                Fields<StudyResult>.Number(
                    "months",
                    "with months of follow-up",
                    "Months from treatment, or from injury in natural-course cohorts.",
                    "12",
                    ("monthsFrom", "monthsTo"),
                    r => r.Result.Months
                ),
            ]
        )
        {
            Parents = [Fields<StudyResult>.Parent("study", "of the study", "The id of the study that the result is of.", "honmou-2021")],
        };

    private static string? NoId(string value) =>
        value.Contains('/', StringComparison.Ordinal)
            ? null
            : $"A result's id is that of its study, a stroke, its own there. For all results of one study: study={value}.";
}
