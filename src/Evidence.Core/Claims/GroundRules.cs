using Evidence.Core.Pack;

namespace Evidence.Core.Claims;

/// <summary>Grounds of a verdict point at something that is on record.</summary>
internal static class GroundRules
{
    public static void Check(Claim claim, KnownRecords known, RecordFindings findings)
    {
        for (var i = 0; i < claim.Assessment.Grounds.Count; i++)
        {
            Check(claim, claim.Assessment.Grounds[i], $"/assessment/grounds/{i}", known, findings);
        }
    }

    private static void Check(Claim claim, Ground ground, string pointer, KnownRecords known, RecordFindings findings)
    {
        known.Require("sources", ground.Source, pointer + "/source", findings);
        known.Require("claims", ground.Claim, pointer + "/claim", findings);
        known.Require("regulators", ground.Regulator, pointer + "/regulator", findings);
        if (ground.Claim == claim.Id)
        {
            findings.Add(Defects.UnknownReference, pointer + "/claim", $"claim {claim.Id} cannot rest on itself");
        }

        if (ground.Regulator is { } id && known.FindRegulator(id) is { } regulator)
        {
            Require("statement", ground.Statement, regulator.Statements.Select(static one => one.Id));
            Require("action", ground.Action, regulator.Actions.Select(static one => one.Id));
        }

        void Require(string name, string? wanted, IEnumerable<string?> there)
        {
            if (wanted is not null && !there.Contains(wanted))
            {
                findings.Add(Defects.UnknownReference, $"{pointer}/{name}", $"no {name} {wanted} of {ground.Regulator}");
            }
        }
    }
}
