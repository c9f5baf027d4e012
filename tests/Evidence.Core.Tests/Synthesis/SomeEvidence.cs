using Evidence.Core.NaturalCourse;
using Evidence.Core.Results;
using Evidence.Core.Studies;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

/// <summary>Studies made for tests.</summary>
internal static class SomeEvidence
{
    /// <summary>The answer about these studies, each beside the natural course that they make together.</summary>
    public static SynthesisAnswer Answer(SynthesisQuestion question, params IReadOnlyList<SynthesisStudy> studies)
    {
        var records = studies.Select(Record).ToList();
        var table = NaturalCourseTable.Of(records);
        var beside = studies
            .Zip(records, (study, record) => study with { NaturalCourse = [.. NaturalCourseReader.Of(record, table).Select(ArmReading.Of)] })
            .ToList();
        return Synthesiser.Answer(
            question,
            beside,
            new CourseEvidence(table, beside.Where(study => table.Studies.Contains(study.Id)).ToDictionary(study => study.Id))
        );
    }

    private static Study Record(SynthesisStudy study) => new()
    {
        Id = study.Id,
        Title = study.Id,
        Design = study.Design,
        Population = new Population { Chronicity = study.Chronicity, TimeSinceInjury = study.TimeSinceInjury, AisGrades = study.Grades },
        Arms = study.Arms,
        Results = study.Results,
        Notices = study.Notices,
    };

    public static SynthesisStudy SingleArm(string id, params IReadOnlyList<Result> results) => new()
    {
        Id = id,
        Design = "single-arm-trial",
        Profile = "non-comparative",
        Level = 4,
        Arms = [new Arm { Id = "treated", Label = "treated", Role = "treated" }],
        Results = results,
    };

    public static SynthesisStudy Controlled(string id, (int Events, int Total) treated, (int Events, int Total) control) => new()
    {
        Id = id,
        Design = "randomized-controlled-trial",
        Masking = "double",
        Profile = "comparative",
        Level = 2,
        Arms = [new Arm { Id = "treated", Label = "treated", Role = "treated" }, new Arm { Id = "control", Label = "control", Role = "control" }],
        Results = [Responders(treated.Events, treated.Total, 12), Responders(control.Events, control.Total, 12) with { Id = "control", Arm = "control" }],
    };

    public static SynthesisStudy Cohort(string id, int events, int total) => new()
    {
        Id = id,
        Design = "natural-history",
        Arms = [new Arm { Id = "treated", Label = "followed", Role = "comparator" }],
        Results = [Responders(events, total, 12) with { Subgroup = "AIS A" }],
    };

    public static RespondersResult Responders(int events, int total, double months) =>
        new()
        {
            Id = FormattableString.Invariant($"r{months}"),
            Measure = "ais-grade",
            Arm = "treated",
            Months = months,
            Definition = "improved >=1 AIS grade",
            Events = events,
            Total = total,
        };
}
