using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>Which studies and results can stand in a block; the rest goes into the funnel.</summary>
internal sealed class BlockSelection(SynthesisQuestion question, FigureForm form)
{
    private static readonly HashSet<string> NotPrimary = ["systematic-review", "meta-analysis", "narrative-review", "epidemiology", "registration-only"];

    /// <summary>The block of a study.</summary>
    public static BlockKind BlockOf(SynthesisStudy study) =>
        study.Design == "natural-history" ? BlockKinds.NaturalCourse
        : (study.Profile ?? ProfileOf(study)) == "comparative" ? BlockKinds.Comparative
        : BlockKinds.SingleArm;

    /// <summary>Whether a study takes part; it is put into the funnel when not.</summary>
    public static bool TakesPart(SynthesisStudy study, Funnel funnel)
    {
        var reason = study.IsRetracted ? LeftOutReasons.Retracted : study.IsWithdrawn ? LeftOutReasons.Withdrawn : NotPrimary.Contains(study.Design ?? "")
            ? LeftOutReasons.NotPrimary : null;
        if (reason is not null)
        {
            funnel.Add(reason, study.Id);
        }

        return reason is null;
    }

    /// <summary>The results of the measure.</summary>
    public IEnumerable<Result> Results(SynthesisStudy study) => study.Results.Where(result => result.Measure == question.Measure);

    /// <summary>The usable figures of a study, each of one arm.</summary>
    public List<Figure> Figures(SynthesisStudy study, Funnel funnel)
    {
        var figures = new List<Figure>();
        foreach (var result in Results(study).Where(result => result is not EffectResult))
        {
            var (figure, reason) = Read(study, result);
            if (figure is null)
            {
                funnel.Add(reason!, study, result.Id);
            }
            else
            {
                figures.Add(figure);
            }
        }

        return figures;
    }

    /// <summary>Why a result at a time lies outside the months asked for; null when it does not.</summary>
    public static LeftOutReason? OutsideWindow(SynthesisQuestion question, double? measured) =>
        question.MonthsFrom is null && question.MonthsTo is null ? null
        : measured is not { } months ? LeftOutReasons.MonthsUnknown
        : months >= (question.MonthsFrom ?? double.NegativeInfinity) && months <= (question.MonthsTo ?? double.PositiveInfinity) ? null
        : LeftOutReasons.OutsideWindow;

    /// <summary>Why a result lies outside the months asked for; null when it does not.</summary>
    public LeftOutReason? OutsideWindow(Result result) => OutsideWindow(question, result.Months);

    /// <summary>Whether an arm is asked for: every arm that was not treated, and those treated with what the question names; all of a study where none is known
    /// to be.</summary>
    public bool IsAsked(SynthesisStudy study, Arm arm) =>
        question.TreatedWith is not { } asked || arm.Role != "treated" || !study.Arms.Any(asked) || (arm.Id.Length > 0 ? asked(arm) : study.Arms.All(asked));

    // without a derived profile the arms say whether the study compares
    private static string ProfileOf(SynthesisStudy study) =>
        study.Arms.Any(arm => arm.Role == "treated") && study.Arms.Any(arm => arm.Role != "treated") ? "comparative" : "non-comparative";

    // a result of the whole study is of its treated arms together where all arms are treated: age groups or sites of one series
    private static Arm? Everybody(SynthesisStudy study) => study.Arms.Count > 0 && study.Arms.All(arm => arm.Role == "treated")
        ? new Arm { Id = "", Label = "all treated people", Role = "treated", N = study.Arms.All(arm => arm.N is not null) ? study.Arms.Sum(arm => arm.N)
            : study.Enrolled }
        : null;

    private (Figure? Figure, LeftOutReason? Reason) Read(SynthesisStudy study, Result result)
    {
        if (FigureReader.FormOf(result) != form)
        {
            return (null, LeftOutReasons.OtherForm);
        }

        if (result.Preferred == false || result.SelectedPeople == ResultStanding.Improvers || ResultStanding.IsPart(result, study.Results))
        {
            return (null, result.SelectedPeople == ResultStanding.Improvers ? LeftOutReasons.ImproversOnly : result.Preferred == false
                ? LeftOutReasons.MustNotStand : LeftOutReasons.PartOfWhole);
        }

        if (question.Relatedness is { } asked && result.Relatedness is { } counted && counted != asked)
        {
            return (null, LeftOutReasons.OtherEvents);
        }

        if (OutsideWindow(result) is { } outside)
        {
            return (null, outside);
        }

        if (question.People.LeavesOut(study, result) is { } others)
        {
            return (null, others);
        }

        var arm = result.Arm is null ? Everybody(study) : study.Arms.FirstOrDefault(one => one.Id == result.Arm);
        return arm is null ? (null, LeftOutReasons.NoArm) : !IsAsked(study, arm) ? (null, LeftOutReasons.OtherTreatment) : FigureReader.Read(result, arm);
    }
}
