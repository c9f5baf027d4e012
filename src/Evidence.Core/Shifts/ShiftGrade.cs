using Evidence.Core.Statistics;

namespace Evidence.Core.Shifts;

/// <summary>
/// What became of the people of one grade at the start. Grades are never added: who starts with C improves far more often than who starts with A, treated or
/// not, so a
/// total says which grades a panel is made of and nothing of what was done.
/// </summary>
/// <param name="Grade">Grade at the start.</param>
/// <param name="People">People.</param>
/// <param name="Studies">Studies they are of.</param>
/// <param name="AtLeastOne">Gained a grade or more.</param>
/// <param name="AtLeastTwo">Gained two grades or more; among the former.</param>
/// <param name="Unchanged">Same grade.</param>
/// <param name="Worsened">Lost a grade or more.</param>
/// <param name="Crude">The share that gained a grade or more, all people taken for one group, with its exact interval.</param>
/// <param name="Pooled">The same with a random effect of the study, or why there is none.</param>
public sealed record ShiftGrade(string Grade, int People, int Studies, int AtLeastOne, int AtLeastTwo, int Unchanged, int Worsened, ExactShare Crude,
    Outcome<MetaAnalysisResult> Pooled)
{
    /// <summary>The grade of a group's results; null when nobody of it is in them.</summary>
    internal static ShiftGrade? Of(int grade, IEnumerable<ShiftResult> results)
    {
        var studies = results.GroupBy(one => one.Source.Study, StringComparer.Ordinal)
            .Select(study => study.SelectMany(one => one.Cells).Where(cell => AisGrades.Place(cell.From) == grade && AisGrades.Place(cell.To) >= 0).ToList())
            .Where(cells => cells.Sum(cell => cell.N) > 0).ToList();
        if (studies.Count == 0)
        {
            return null;
        }

        int Count(Func<int, bool> gained) => studies.Sum(cells => cells.Where(cell => gained(AisGrades.Place(cell.To) - grade)).Sum(cell => cell.N));
        var (people, better) = (Count(static _ => true), Count(static gain => gain >= 1));
        return new(
            AisGrades.All[grade],
            people,
            studies.Count,
            better,
            Count(static gain => gain >= 2),
            Count(static gain => gain == 0),
            Count(static gain => gain < 0),
            ExactShare.Of(better, people),
            MetaAnalysis.Pool(PoolingPlan.Of(EffectMeasures.Plo).Value!.Guarded(isTestOpen: true),
                [.. studies.Select(cells => new SingleArm(cells.Where(cell => AisGrades.Place(cell.To) > grade).Sum(cell => cell.N),
                    cells.Sum(cell => cell.N)))]));
    }
}
