using System.Buffers;
using System.Text;
using Evidence.Core.Claims;
using Evidence.Core.Exports;
using Evidence.Core.Harms;
using Evidence.Core.Measures;
using Evidence.Core.Providers;
using Evidence.Core.Regulators;
using Evidence.Core.Releases;
using Evidence.Core.Results;
using Evidence.Core.Sources;
using Evidence.Core.Studies;
using Evidence.Core.Testimonials;

namespace Evidence.Core.Tests.Exports;

/// <summary>A small fixed set of invented records, with every kind of result.</summary>
internal static class Samples
{
    public static readonly Measure Grade = new()
    {
        Id = "ais-grade",
        Name = "ASIA Impairment Scale",
        Abbreviation = "AIS",
        Description = "Grade of completeness, A to E.",
        Scale = new() { Categories = ["A", "B", "C", "D", "E"] },
        Direction = "higher-is-better",
    };

    public static readonly Measure Motor = new()
    {
        Id = "asia-motor",
        Name = "ASIA motor score",
        Description = "Sum of key muscles.",
        Scale = new() { Min = 0, Max = 100, Step = 1 },
        Direction = "higher-is-better",
        Mcid = new() { Value = 4.5, Unit = "points", Basis = "anchor" },
    };

    public static readonly StudyRow Trial = new(new Study
    {
        Id = "adler-2019",
        Title = "Cells & \"controls\" in spinal cord injury: 100% of {braces} _ and $5",
        Aliases = ["the Adler trial"],
        Summary = "Seven of ten improved, five of ten controls did too.",
        Condition = "spinal-cord-injury",
        Design = "randomized-controlled-trial",
        Phase = "1/2",
        Masking = "single",
        Sponsor = "University of Somewhere",
        Institutions = ["Clinic A", "Clinic B"],
        Countries = ["JP", "DE"],
        StartYear = 2015,
        PublicationYear = 2019,
        Enrolled = 20,
        Analysed = 20,
        Population = new() { AisGrades = ["A", "B"], Chronicity = "subacute", Severity = "complete and incomplete", Age = "18 to 60" },
        Arms =
        [
            new()
            {
                Id = "cells",
                Label = "Cell group",
                Role = "treated",
                N = 10,
                Intervention = new()
                {
                    CellType = "mesenchymal stromal cell",
                    Tissue = ["bone-marrow"],
                    Origin = "autologous",
                    Dose = "1e8",
                    DoseCells = 100_000_000,
                    Routes = ["intrathecal"],
                },
            },
            new() { Id = "control", Label = "Usual care", Role = "control", N = 10 },
        ],
        Results =
        [
            Improved("ais-treated", "cells", 7),
            Improved("ais-control", "control", 0),
            new EffectResult
            {
                Id = "rr", Measure = "ais-grade", Effect = "risk-ratio", Value = 1.4, CiLow = 0.67, CiHigh = 2.94, P = 0.36, Arms = ["cells", "control"],
            },
            new TransitionsResult
            {
                Id = "shift",
                Arm = "cells",
                Measure = "ais-grade",
                Transitions = [new() { From = "A", To = "A", N = 3 }, new() { From = "A", To = "C", N = 7 }],
            },
            new MeanChangeResult { Id = "motor", Arm = "cells", Measure = "asia-motor", Mean = 12.5, Sd = 4.2, N = 10, CiLow = 9.5, CiHigh = 15.5 },
            new BeforeAfterResult { Id = "motor-ba", Arm = "cells", Measure = "asia-motor", Before = 30, After = 42.5, SdBefore = 8, N = 10 },
            new ProportionResult { Id = "share", Arm = "cells", Measure = "ais-grade", Value = 0.7, N = 10 },
            new MeasurementResult { Id = "days", Measure = "asia-motor", Low = 3, High = 9, Unit = "days", Definition = "time to first change" },
            new DistributionResult
            {
                Id = "grades",
                Arm = "cells",
                Measure = "ais-grade",
                Counts = new Dictionary<string, int> { ["A/B"] = 3, ["C"] = 7 },
                Note = "A and B not separated",
            },
        ],
        AdverseEvents = ["One fever; gone after a day."],
        Independence = "public",
        Notices = [new() { Kind = "correction", Date = "2020-01", Url = "https://journal.example/c" }],
        Publications =
        [
            new()
            {
                Citation = "Adler B, Çelik D. J Neuro Cells 2019;14(2):406-414 (as read)",
                Doi = "10.1234/jnc_2019.1",
                Pmid = "12345678",
                Pmcid = "PMC123",
                Url = "https://journal.example/a?x=1&y=2",
                Role = "primary",
            },
        ],
        Registrations = ["NCT01234567"],
        Readings = [new() { Url = "https://journal.example/a", What = "full-text" }],
        Unverified = ["A protocol paper."],
    }) { Level = "2", LevelReason = "randomised", Profile = "comparative", Harms = "reported" };

    public static readonly StudyRow Series = new(new Study
    {
        Id = "berg-2008",
        Title = "=Open-label experience",
        Condition = "spinal-cord-injury",
        Design = "case-series",
        Notices = [new() { Kind = "retraction" }],
        Publications = [new() { Citation = "as tabulated in a review", Role = "secondary" }],
    }) { Level = "4", Profile = "non-comparative", Harms = "not-reported" };

    public static readonly Source Page = new()
    {
        Id = "page-a",
        Kind = "broker-page",
        Title = "Stem cells for spine, \"the\" guide",
        Publisher = "Broker A",
        Url = "https://broker.example/",
        Published = "2023",
        SellsTreatment = true,
        Language = "en",
    };

    public static readonly Claim Overstated = new()
    {
        Id = "a-seven-of-ten",
        SourceId = "page-a",
        Locator = "Results",
        Statement = "70 % walk again",
        Stream = "trial-evidence",
        Category = "efficacy",
        About = new() { Condition = "spinal-cord-injury", Study = "adler-2019" },
        Quantities = [new() { Kind = "percent", Value = 70 }],
        Assessment = new()
        {
            Verdict = "overstated",
            Rationale = "They gained a grade; nobody walked.",
            Evidence =
            [
                new() { Study = "adler-2019", Result = "ais-treated", Relation = "contradicts", Figure = "7/10" },
                new() { Study = "some-harm", Relation = "context" },
            ],
        },
    };

    public static readonly Claim Cost = new()
    {
        Id = "a-price",
        SourceId = "page-a",
        Locator = "Prices",
        Statement = "5,000 to 9,000 dollars",
        Stream = "price",
        Category = "price",
        Quantities = [new() { Kind = "money", Low = 5000, High = 9000, Currency = "USD", Per = "treatment" }],
        Assessment = new() { Verdict = "unverifiable", Reason = "provider-private", Rationale = "Only the provider knows." },
    };

    public static readonly Testimonial Story = new()
    {
        Id = "a-story",
        SourceId = "page-a",
        Locator = "Stories",
        Statement = "-moved a toe",
        Form = "individual-story",
        Outcomes = ["motor"],
        Incentive = "publisher-sells-treatment",
    };

    public static readonly Harm Tumour = new()
    {
        Id = "some-harm",
        Title = "A mass",
        Type = "tumour",
        Cases = 1,
        Year = 2014,
        Setting = "unproven clinic",
        Intervention = "olfactory cells",
        Happened = "A mass grew.",
    };

    public static readonly Provider Clinic = new() { Id = "clinic-a", Name = "Clinic A", Kind = "clinic", City = "Tijuana", Country = "MX" };

    public static readonly Regulator Authority = new()
    {
        Id = "authority-a",
        Name = "Authority A",
        Jurisdiction = "Nowhere",
        CountryCode = "INT",
        Statements = [new() { Statement = "Not approved.", About = "stem cells", Date = "2020", SourceQuality = "own text" }],
        Actions = [new() { Action = "Warned a clinic.", About = "a clinic", SourceQuality = "own text" }],
    };

    public static readonly Release Imported = new()
    {
        Number = 12, PublishedAt = "2026-02-03T04:05:06Z", Pack = "pack", Engine = "1",
        TrialDigest = "4f0c12ab34cd4f0c12ab34cd4f0c12ab34cd4f0c12ab34cd4f0c12ab34cd0011", TestimonialDigest = new('0', 64),
        TrialNumber = 12, TestimonialNumber = 3, Added = 1, Changed = 0, Removed = 0, PackVersion = "1.4.0", PackDate = "2026-02-01",
    };

    public static readonly ReleaseCitation Release = new(
        "Cell therapy evidence",
        "Cited studies, and what pages claim.",
        "Evidence project",
        Imported,
        Edition.Of(Imported)
    );

    public static IReadOnlyList<StudyRow> Studies { get; } = [Trial, Series];

    public static IReadOnlyDictionary<string, Measure> Measures { get; } = new Dictionary<string, Measure> { ["ais-grade"] = Grade, ["asia-motor"] = Motor };

    public static string Text(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static RespondersResult Improved(string id, string arm, int events) => new()
    {
        Id = id,
        Arm = arm,
        Measure = "ais-grade",
        Events = events,
        Total = 10,
        Definition = "one grade or more",
        Timepoint = "12 months",
        Months = 12,
    };
}
