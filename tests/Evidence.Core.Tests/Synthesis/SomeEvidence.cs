using Evidence.Core.Results;
using Evidence.Core.Studies;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

/// <summary>Studies made for tests.</summary>
internal static class SomeEvidence
{
    public static StudyEvidence SingleArm(string id, params IReadOnlyList<Result> results) => new()
    {
        Id = id,
        Design = "single-arm-trial",
        Profile = "non-comparative",
        Level = 4,
        Arms = [new Arm { Id = "treated", Label = "treated", Role = "treated" }],
        Results = results,
    };

    public static StudyEvidence Controlled(string id, (int Events, int Total) treated, (int Events, int Total) control) => new()
    {
        Id = id,
        Design = "randomized-controlled-trial",
        Masking = "double",
        Profile = "comparative",
        Level = 2,
        Arms = [new Arm { Id = "treated", Label = "treated", Role = "treated" }, new Arm { Id = "control", Label = "control", Role = "control" }],
        Results = [Responders(treated.Events, treated.Total, 12), Responders(control.Events, control.Total, 12) with { Id = "control", Arm = "control" }],
    };

    public static StudyEvidence Cohort(string id, int events, int total) => new()
    {
        Id = id,
        Design = "natural-history",
        Arms = [new Arm { Id = "treated", Label = "followed", Role = "comparator" }],
        Results = [Responders(events, total, 12) with { Subgroup = "AIS A" }],
    };

    public static RespondersResult Responders(int events, int total, double months) =>
        new() { Id = FormattableString.Invariant($"r{months}"), Measure = "ais-grade", Arm = "treated", Months = months, Definition = "improved >=1 AIS grade", Events = events, Total = total };
}
