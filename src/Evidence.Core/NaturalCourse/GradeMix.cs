using Evidence.Core.Results;
using Evidence.Core.Shifts;
using Evidence.Core.Studies;

namespace Evidence.Core.NaturalCourse;

/// <summary>How many people of an arm had which grade at the start.</summary>
/// <param name="Known">People by grade.</param>
/// <param name="Unassigned">People whose grade is not known; 0 when the mix is known.</param>
/// <param name="Possible">The grades that they may have had, worst first.</param>
/// <param name="From">JSON Pointer of what it was read from.</param>
public sealed record GradeMix(IReadOnlyDictionary<string, int> Known, int Unassigned, IReadOnlyList<string> Possible, string From)
{
    /// <summary>Whether everybody's grade is known.</summary>
    public bool IsKnown => Unassigned == 0;

    /// <summary>The mix of the people of an outcome: its own grade, else the first of matrix, words, only grade and distribution that adds to its total, else
    /// what is left open.</summary>
    internal static GradeMix Of(Study study, ArmOutcome outcome)
    {
        var total = outcome.Total;
        if (Baseline.Named(outcome.Result.Subgroup) is { } named)
        {
            return Whole(new() { [named] = total }, $"{outcome.Source.Pointer}/subgroup");
        }

        return Stated(study, outcome).FirstOrDefault(mix => mix.Known.Values.Sum() == total) ?? Open(study, outcome);
    }

    private static IEnumerable<GradeMix> Stated(Study study, ArmOutcome outcome)
    {
        foreach (var (result, place) in Matrices(study, outcome).Where(one => one.Result.Partial is not true))
        {
            yield return Whole(RowSums(result), $"/results/{place}/transitions");
        }

        yield return Whole(new(Baseline.Counts(study.Population?.Severity)), "/population/severity");
        if (study.Population?.AisGrades is [var only])
        {
            yield return Whole(new() { [only] = outcome.Total }, "/population/aisGrades");
        }
        else if (study.Population is { AisGrades.Count: 0 } && Baseline.IsComplete(study.Population.Severity))
        {
            yield return Whole(new() { ["A"] = outcome.Total }, "/population/severity");
        }

        foreach (var (result, place) in study.Results.Select((result, place) => (result as DistributionResult, place))
            .Where(one => one.Item1 is { Definition: "grade at the start" } start && start.Arm == outcome.Result.Arm))
        {
            yield return Whole(result!.Counts.Where(pair => AisGrades.Place(pair.Key) >= 0).ToDictionary(), $"/results/{place}/counts");
        }
    }

    // a matrix with cells missing still says what those had who are in it
    private static GradeMix Open(Study study, ArmOutcome outcome)
    {
        var (matrix, place) = Matrices(study, outcome).FirstOrDefault(one => one.Result.Transitions.Sum(cell => cell.N) < outcome.Total);
        var known = matrix is null ? [] : RowSums(matrix);
        return new GradeMix(known, outcome.Total - known.Values.Sum(), study.Population?.AisGrades ?? [], matrix is null ? "/population/aisGrades"
            : $"/results/{place}/transitions");
    }

    private static IEnumerable<(TransitionsResult Result, int Place)> Matrices(Study study, ArmOutcome outcome) =>
        from one in study.Results.Select((result, place) => (Result: result as TransitionsResult, Place: place))
        where one.Result is { Subgroup: null } && one.Result.Measure == CohortRows.Measure && one.Result.Arm == outcome.Result.Arm
        orderby one.Result.Months == outcome.Result.Months && one.Result.Timepoint == outcome.Result.Timepoint ? 0 : 1
        select (one.Result!, one.Place);

    private static Dictionary<string, int> RowSums(TransitionsResult matrix) => matrix.Transitions.GroupBy(cell => cell.From)
        .ToDictionary(row => row.Key, row => row.Sum(cell => cell.N));

    private static GradeMix Whole(Dictionary<string, int> known, string from) => new(known, 0, [], from);
}
