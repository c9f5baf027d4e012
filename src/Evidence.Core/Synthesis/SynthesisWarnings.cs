using System.Globalization;
using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>What should be known with a block, beside what the statistics warn of.</summary>
public static class SynthesisWarnings
{
    /// <summary>What children gain as they grow could not be read in a source.</summary>
    internal const string GrowthCode = "growth-not-known";

    /// <summary>All codes of this room, for documentation; those of <see cref="Warnings.AllCodes"/> occur too.</summary>
    public static IReadOnlyList<string> AllCodes { get; } = ["all-uncontrolled", "all-by-sellers", "harms-not-reported", "several-definitions",
        "one-cohort-beside", GrowthCode, "sizes-assumed"];

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
            yield return new(
                GrowthCode,
                "Children with cerebral palsy gain motor points as they grow, the more the younger and the milder; what a child of that age and GMFCS level "
                    + "gains anyway (motor development curves, Rosenbaum PL et al. JAMA 2002;288:1357-1363) "
                + "could not be read in a source, so no change without controls is called an improvement here.");
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
