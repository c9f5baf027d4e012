using System.Globalization;
using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>What should be known with a block, beside what the statistics warn of.</summary>
public static class SynthesisWarnings
{
    /// <summary>What children gain as they grow is not known for some row.</summary>
    internal const string GrowthCode = "growth-not-known";

    /// <summary>It is known, and stands beside every row.</summary>
    internal const string GrowthBesideCode = "growth-beside";

    /// <summary>All codes of this room, for documentation; those of <see cref="Warnings.AllCodes"/> occur too.</summary>
    public static IReadOnlyList<string> AllCodes { get; } = ["all-uncontrolled", "all-by-sellers", "harms-not-reported", "several-definitions",
        "one-cohort-beside", GrowthCode, GrowthBesideCode, "sizes-assumed"];

    internal static IEnumerable<Warning> Of(IReadOnlyList<SynthesisRow> rows, Outcome<MetaAnalysisResult> pooled, BlockPlan plan)
    {
        foreach (var warning in pooled.Value?.Warnings ?? [])
        {
            yield return warning;
        }

        if (rows.Count == 0)
        {
            yield break;
        }

        if (plan.Kind == BlockKinds.SingleArm)
        {
            yield return new("all-uncontrolled", "None of these studies has controls: how many would have improved anyway cannot be told from them.");
        }

        if (rows.All(row => row.Study.Independence == "provider-that-sells-it"))
        {
            yield return new("all-by-sellers", "Every one of these studies was made by a provider that sells the treatment.");
        }

        if (plan is { Form: FigureForm.Means } && plan.Kind == BlockKinds.SingleArm && rows.Any(row => row.Study.Condition == "cerebral-palsy"))
        {
            const string Grow = "Children with cerebral palsy gain motor points as they grow, the more the younger and the milder. ";
            yield return rows.OfType<SingleArmRow>().All(row => row.Growth is { Low: not null } or { Word: GrowthGuard.TakenOff })
                ? new(GrowthBesideCode, Grow + "Beside each row stands what growth gives; no change is called an improvement unless it lies above that.")
                : new(GrowthCode, Grow + "What growth gives is not known for all of these rows (the curves on record are of the GMFM-66, by age), so no such "
                    + "change is called an improvement here.");
        }

        var silent = rows.Where(row => row.Study.Harms == "not-reported").Select(row => row.Study.Id).Distinct().Count();
        if (silent > 0 && plan.Kind != BlockKinds.NaturalCourse)
        {
            yield return new("harms-not-reported", string.Create(CultureInfo.InvariantCulture,
                $"{silent} of these studies report nothing about harm where read."));
        }

        if (rows.Select(row => row.Definition).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any())
        {
            yield return new("several-definitions", "The studies do not all count the same thing; each row says what it counts.");
        }

        var assumed = rows.Where(row => row.SizesAssumed).Select(row => row.Study.Label).Distinct().ToList();
        if (assumed.Count > 0)
        {
            yield return new("sizes-assumed", $"{string.Join(", ", assumed)}: {ArmSizes.Rule}");
        }

        var thin = rows.OfType<SingleArmRow>().Count(row => row is { Direction: not Direction.Uncompared, Expected: { } share }
            && share.Low.Equals(share.High));
        if (thin > 0)
        {
            yield return new("one-cohort-beside", string.Create(CultureInfo.InvariantCulture,
                $"For {thin} of these arms what is expected without the treatment is the rate of one cohort; how far another would differ is not known."));
        }
    }
}
