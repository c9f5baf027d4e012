using Evidence.Core.Pack;

namespace Evidence.Core.Claims;

/// <summary>What must hold for a claim: its references, its verdict with its grounds, its quantities and slots.</summary>
internal static class ClaimRules
{
    private static readonly string[] Decided = ["supported", "partly-supported", "overstated", "contradicted", "misattributed"];

    public static void Check(Claim claim, KnownRecords known, RecordFindings findings)
    {
        known.Require("providers", claim.About?.Provider, "/about/provider", findings);
        known.Require("studies", claim.About?.Study, "/about/study", findings);
        LinkRules.Check(claim.Assessment.Evidence, "/assessment/evidence", known, findings);
        CheckAssessment(claim, findings);
        GroundRules.Check(claim, known, findings);
        for (var i = 0; i < claim.Quantities.Count; i++)
        {
            CheckQuantity(claim.Quantities[i], $"/quantities/{i}", findings);
        }

        if (claim.Assertion is { } assertion)
        {
            AssertionRules.Check(assertion, claim.About?.Study, known, findings);
        }
        else if (claim.Stream == "trial-evidence")
        {
            findings.Add(Defects.TrialClaimWithoutAssertion, string.Empty, $"claim {claim.Id} has no assertion");
        }
    }

    private static void CheckAssessment(Claim claim, RecordFindings findings)
    {
        var assessment = claim.Assessment;
        if ((assessment.Verdict == "unverifiable") != (assessment.Reason is not null))
        {
            findings.Add(Defects.ReasonMismatch, "/assessment", $"verdict {assessment.Verdict}, reason {assessment.Reason ?? "absent"}");
        }

        if (Decided.Contains(assessment.Verdict) && assessment.Evidence.Count == 0 && assessment.Grounds.Count == 0 && assessment.Readings.Count == 0)
        {
            findings.Add(Defects.VerdictWithoutGround, "/assessment", $"{assessment.Verdict} without evidence, ground or reading");
        }
    }

    private static void CheckQuantity(ClaimQuantity quantity, string pointer, RecordFindings findings)
    {
        if (quantity.Events > quantity.Total)
        {
            findings.Add(Defects.EventsAboveTotal, pointer, $"{quantity.Events} of {quantity.Total}");
        }

        if (quantity.Low > quantity.High)
        {
            findings.Add(Defects.LowAboveHigh, pointer, $"{quantity.Low} to {quantity.High}");
        }

        if (quantity.Kind == "percent" && new[] { quantity.Value, quantity.Low, quantity.High }.Any(static x => x is < 0 or > 100))
        {
            findings.Add(Defects.ProportionOutOfRange, pointer, $"a percentage outside 0 to 100");
        }
    }
}
