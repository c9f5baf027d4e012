using Evidence.Core.Results;
using Evidence.Core.Shifts;
using Evidence.Core.Studies;

namespace Evidence.Core.NaturalCourse;

/// <summary>
/// Reads cohort rows from a study. What qualifies is said here and nowhere else: results on the AIS grade of people who were given no cells, in a
/// natural-history
/// study or in the control or comparator arm of a trial, with a known grade at the start, as a grade shift matrix, a count of responders or a proportion whose
/// definition counts improvements of at least one or two grades. Reviews do not qualify, for they repeat the cohorts of others; retracted studies and records
/// withdrawn from pooling do not either.
/// </summary>
internal static class CohortRows
{
    internal const string Measure = "ais-grade";

    /// <summary>What qualifies, in words that the method page repeats.</summary>
    internal const string Rule = "Results on the AIS or Frankel grade of people who were given no cells, in natural-history studies and in control or "
        + "comparator arms of trials and cohort studies, with a known grade at the start: grade shift matrices, counts, and shares whose definition counts "
        + "improvements of at least one or two grades. Reviews, retracted studies and records withdrawn from pooling do not qualify. Of one visit, a matrix "
        + "before a count before a share.";

    private static readonly string[] Trials = ["randomized-controlled-trial", "non-randomized-controlled-trial", "cohort"];
    private static readonly string[] UntreatedRoles = ["control", "comparator"];

    /// <summary>The rows of one study, in the order of its results.</summary>
    public static IEnumerable<CohortRow> Of(Study study)
    {
        if (SourceKind(study) is not { } kind || Withdrawal.LeavesPools(study.Notices, study.Pooling))
        {
            return [];
        }

        var overlaps = Overlap.Of(study);
        var window = Windows.Of(study.Population);
        return study.Results
            .SelectMany((result, place) => Qualifies(study, result, kind) ? Expand(study, result, place) : [])
            .GroupBy(one => (one.Result.Arm, Grades: string.Join('/', one.Grades), Part: Baseline.Part(one.Result), one.Result.Months, one.Result.Timepoint))
            .Select(visit => Row(study, kind, window, overlaps, [.. visit.OrderBy(one => one.Rank)]));
    }

    /// <summary>Whether an arm got no cells.</summary>
    internal static bool IsUntreated(Arm arm) => UntreatedRoles.Contains(arm.Role) && arm.Intervention?.CellType is null;

    private static string? SourceKind(Study study) => study.Design == "natural-history" ? "cohort" : Trials.Contains(study.Design) ? "control-arm" : null;

    private static bool Qualifies(Study study, Result result, string kind) =>
        result.Measure == Measure && (study.Arms.FirstOrDefault(arm => arm.Id == result.Arm) is { } arm ? IsUntreated(arm) : kind == "cohort"
            && result.Arm is null && study.Arms.All(IsUntreated));

    private static IEnumerable<Candidate> Expand(Study study, Result result, int place) => result switch
    {
        TransitionsResult shifts => shifts.Transitions.GroupBy(cell => cell.From).Where(grade => IsWhole(study, shifts, grade))
            .Select(grade => Matrix(result, place, grade)),
        RespondersResult { Total: > 0 } responders => Counted(study, result, place, 1, Share.Of(responders.Events, responders.Total)),
        ProportionResult share => Counted(study, result, place, share.N is null ? 3 : 2, Share.Of(share.Value, share.N)),
        _ => [],
    };

    // cells that a source left out would be missing from the denominator: a partial matrix counts for a grade only where it has those who stayed, or a count of
    // responders has the same total
    internal static bool IsWhole(Study study, TransitionsResult shifts, IGrouping<string, Transition> grade) =>
        shifts.Partial is not true
        || grade.Any(cell => cell.To == grade.Key)
        || study.Results.OfType<RespondersResult>().Any(one => one.Measure == Measure && one.Arm == shifts.Arm && one.Total == grade.Sum(cell => cell.N)
            && Baseline.Of(study, one) is [var only] && only == grade.Key);

    private static Candidate Matrix(Result result, int place, IGrouping<string, Transition> grade)
    {
        var total = grade.Sum(cell => cell.N);
        Share Improved(int least) => Share.Of(grade.Where(cell => Baseline.Gain(cell.From, cell.To) >= least).Sum(cell => cell.N), total);
        return new Candidate(result, place, 0, [grade.Key], Improved(1), AisGrades.Place(grade.Key) < 3 ? Improved(2) : null);
    }

    private static IEnumerable<Candidate> Counted(Study study, Result result, int place, int rank, Share share)
    {
        var grades = Baseline.Of(study, result);
        var gain = (result as RespondersResult)?.MinGrades ?? (result as ProportionResult)?.MinGrades ?? Conversion.LeastGain(result.Definition,
            grades is [var one] ? one : null);
        return grades.Count > 0 && gain is 1 or 2 ? [new Candidate(result, place, rank, grades, gain == 1 ? share : null, gain == 2 ? share : null)] : [];
    }

    private static CohortRow Row(Study study, string kind, StatedWindow window, IReadOnlyList<string> overlaps, IReadOnlyList<Candidate> visit)
    {
        var first = visit[0];
        var part = Baseline.Part(first.Result);
        var levels = LesionLevels.Of(part);
        var notes = visit.Select(one => one.Result.Note).OfType<string>().Distinct().ToList();
        if (study.Population?.Aetiology == "not-stated")
        {
            notes.Add("The cause of the lesions is not stated; only traumatic ones tell the course of an injury.");
        }

        return new CohortRow
        {
            Study = study.Id,
            Arm = first.Result.Arm,
            SourceKind = kind,
            Grades = first.Grades,
            Scale = CohortRow.ScaleOf(study, first.Result),
            Part = part,
            Levels = levels.Count > 0 ? levels : LesionLevels.Of(study.Population?.Level),
            Window = window,
            Months = first.Result.Months,
            Timepoint = first.Result.Timepoint,
            Era = Era.Of(study, first.Result),
            One = visit.Select(one => one.One).FirstOrDefault(share => share is not null),
            Two = visit.Select(one => one.Two).FirstOrDefault(share => share is not null),
            Aetiology = study.Population?.Aetiology,
            Note = notes.Count == 0 ? null : string.Join("; ", notes),
            Overlaps = overlaps,
            From = [.. visit.Select(one => new ResultSource(study.Id, one.Result.Id, $"/results/{one.Place}"))],
        };
    }

    // rank: a matrix says most, then counts, then shares with a denominator, then bare shares
    private sealed record Candidate(Result Result, int Place, int Rank, IReadOnlyList<string> Grades, Share? One, Share? Two);
}
