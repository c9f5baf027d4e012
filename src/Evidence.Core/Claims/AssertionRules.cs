using Evidence.Core.Pack;

namespace Evidence.Core.Claims;

/// <summary>What must hold for the slots of an assertion.</summary>
internal static class AssertionRules
{
    public static void Check(Assertion assertion, string? subject, KnownRecords known, RecordFindings findings)
    {
        known.Require("studies", assertion.Study, "/assertion/study", findings);
        known.Require("measures", assertion.Measure, "/assertion/measure", findings);
        CheckArm(assertion, known, findings);
        if (assertion.Events > assertion.Total)
        {
            findings.Add(Defects.EventsAboveTotal, "/assertion/events", $"{assertion.Events} of {assertion.Total}");
        }

        if (assertion.Proportion is < 0 or > 1)
        {
            findings.Add(Defects.ProportionOutOfRange, "/assertion/proportion", $"{assertion.Proportion}");
        }

        if (assertion.Low > assertion.High)
        {
            findings.Add(Defects.LowAboveHigh, "/assertion/low", $"{assertion.Low} to {assertion.High}");
        }

        if (assertion.Study is not null && subject is not null && assertion.Study != subject)
        {
            findings.Add(Defects.SubjectsDiffer, "/assertion/study", $"about {subject}, asserted of {assertion.Study}");
        }
    }

    private static void CheckArm(Assertion assertion, KnownRecords known, RecordFindings findings)
    {
        if (assertion.Arm is null || (assertion.Study is not null && known.FindStudy(assertion.Study) is null))
        {
            return;
        }

        if (assertion.Study is null || !known.FindStudy(assertion.Study)!.Arms.Any(arm => arm.Id == assertion.Arm))
        {
            findings.Add(Defects.UnknownReference, "/assertion/arm", $"no arm {assertion.Arm} in {assertion.Study ?? "an unnamed study"}");
        }
    }
}
