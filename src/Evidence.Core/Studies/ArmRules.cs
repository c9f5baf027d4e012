using Evidence.Core.Pack;

namespace Evidence.Core.Studies;

/// <summary>What must hold for an arm: its numbers of people, its times, its baseline, and the arms it names.</summary>
internal static class ArmRules
{
    public static void Check(Study study, int index, RecordFindings findings)
    {
        var (arm, pointer) = (study.Arms[index], $"/arms/{index}");
        if (arm.Analysed > arm.Allocated)
        {
            findings.Add(Defects.AnalysedAboveEnrolled, pointer + "/analysed", $"{arm.Analysed} analysed, {arm.Allocated} allocated");
        }

        for (var i = 0; i < arm.IsolatesCellsOf.Count; i++)
        {
            if (!study.Arms.Any(other => other.Id == arm.IsolatesCellsOf[i] && other.Id != arm.Id && other.Role == "treated"))
            {
                findings.Add(Defects.UnknownReference, $"{pointer}/isolatesCellsOf/{i}", $"no other treated arm {arm.IsolatesCellsOf[i]} in {study.Id}");
            }
        }

        if (arm.TimeSinceInjuryDays is { } since)
        {
            CheckOrder(since.Min, since.Max, [since.Mean, since.Median], pointer + "/timeSinceInjuryDays", findings);
            CheckPeople(since.N, arm.N, pointer + "/timeSinceInjuryDays/n", findings);
        }

        if (arm.Baseline is { } baseline)
        {
            Check(baseline, arm, pointer + "/baseline", findings);
        }
    }

    /// <summary>Ages lie between the youngest and the oldest.</summary>
    public static void Check(AgeMonths? age, string pointer, RecordFindings findings)
    {
        if (age is not null)
        {
            CheckOrder(age.Min, age.Max, [age.Mean, age.Median], pointer, findings);
        }
    }

    private static void Check(ArmBaseline baseline, Arm arm, string pointer, RecordFindings findings)
    {
        Check(baseline.AgeMonths, pointer + "/ageMonths", findings);
        CheckPeople(baseline.N, arm.N, pointer + "/n", findings);
        if (baseline is { Gmfcs: { } levels, N: { } people } && levels.Total != people)
        {
            findings.Add(Defects.PeopleDiffer, pointer + "/gmfcs", $"the levels add to {levels.Total}, n is {people}");
        }

        if (baseline.Gmfm is { Mean: < 0 or > 100 } score)
        {
            findings.Add(Defects.ScoreOutsideScale, pointer + "/gmfm/mean", $"{score.Mean} outside 0 to 100");
        }
    }

    private static void CheckPeople(int? part, int? whole, string pointer, RecordFindings findings)
    {
        if (part > whole)
        {
            findings.Add(Defects.NAboveArm, pointer, $"{part} of {whole}");
        }
    }

    private static void CheckOrder(double? low, double? high, IEnumerable<double?> between, string pointer, RecordFindings findings)
    {
        if (low > high || between.Any(one => one < low || one > high))
        {
            findings.Add(Defects.LowAboveHigh, pointer, $"{low} to {high} does not hold its mean or median");
        }
    }
}
