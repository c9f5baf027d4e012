namespace Evidence.Core.NaturalCourse;

/// <summary>Which rows set the range, said once. Every row is shown; those that a rule holds back would only make the range look wider or count people
/// twice.</summary>
public static class RangeRules
{
    /// <summary>The fewest people whose rate sets a range.</summary>
    public const int FewestPeople = 10;

    /// <summary>Several grades in one number.</summary>
    public static RangeRule MixedGrades { get; } = new("mixed-grades", "The source gives several grades in one number; it says nothing of any one of them.");

    /// <summary>Larger improvements only.</summary>
    public static RangeRule LargerGainsOnly { get; } = new("larger-gains-only", "The source gives improvements of two grades or more only.");

    /// <summary>Few people.</summary>
    public static RangeRule FewPeople { get; } = new("few-people", "Fewer than ten people: a rate of two of two would stretch the range to nothing.");

    /// <summary>A part of a cohort, when no part is asked for.</summary>
    public static RangeRule PartOfCohort { get; } = new("part-of-cohort",
        "The row is about a part of the people of this grade; it may set a range when its level is asked for.");

    /// <summary>An earlier visit of the same people.</summary>
    public static RangeRule EarlierVisit { get; } = new("earlier-visit", "The same people were seen again later.");

    /// <summary>A control arm of a trial.</summary>
    public static RangeRule ControlArm { get; } = new("control-arm",
        "The control arm of a trial: it is compared within its trial, and stands in what is expected only where control arms are asked for.");

    /// <summary>Lesions of another cause.</summary>
    public static RangeRule NotTraumatic { get; } = new("not-traumatic",
        "The lesions were not, or not all, caused by an injury: their course is not that of an injury.");

    /// <summary>All of them, in the order in which they are asked.</summary>
    public static IReadOnlyList<RangeRule> All { get; } = [NotTraumatic, MixedGrades, LargerGainsOnly, FewPeople, PartOfCohort, EarlierVisit, ControlArm];

    internal static RangeRule? Against(CohortRow row, IEnumerable<CohortRow> visits, CohortQuery query)
    {
        if (row.Aetiology is "non-traumatic" or "mixed")
        {
            return NotTraumatic;
        }

        if (row.Grade is null)
        {
            return MixedGrades;
        }

        if (row.One is not { } share)
        {
            return LargerGainsOnly;
        }

        return share.Total < FewestPeople ? FewPeople
            : row.Part is not null && query.Level is null ? PartOfCohort
            : visits.Any(other => IsLater(other, row)) ? EarlierVisit
            : row.SourceKind != "cohort" && query.SourceKind is null ? ControlArm
            : null;
    }

    // a visit without months (discharge, a range) counts as earlier than one with them
    private static bool IsLater(CohortRow other, CohortRow row) => (other.Months ?? -1) > (row.Months ?? -1);
}
