namespace Evidence.Core.Studies;

/// <summary>
/// Level of evidence by the table of the Oxford Centre for Evidence-Based Medicine, 2011, as far as a record allows. It is the level of the design:
/// it is not lowered for small size, imprecision or inconsistency and not raised for large effects, which the table leaves to judgement.
/// </summary>
internal static class StudyLevel
{
    private const string Benefit = "treatment-benefit";

    private static readonly string[] Design = ["/design"];

    // design, question, level, reason: what stands here can be read against the table; null has no level
    private static readonly Dictionary<string, EvidenceLevel> Table = new(StringComparer.Ordinal)
    {
        ["randomized-controlled-trial"] = new(Benefit, 2, "Randomised trial.", Design),
        ["non-randomized-controlled-trial"] = new(Benefit, 3, "Controlled trial without randomisation.", Design),
        ["single-arm-trial"] = new(Benefit, 4, "Trial without controls: as a case series.", Design),
        ["case-series"] = new(Benefit, 4, "Case series.", Design),
        ["case-report"] = new(Benefit, 4, "Case report: a case series of one or a few.", Design),
        ["epidemiology"] = new("prevalence", 3, "Survey or estimate; that the sample was random is not on record.", Design),
        ["registration-only"] = new(null, null, "Only the registration was read: it has no outcome and so no level.", Design),
    };

    public static EvidenceLevel Of(Study study, ReviewPool? pool) =>
        (study.Design, pool) switch
        {
            (_, not null) => new(pool.Question, pool.Level, pool.Reason, pool.From),
            (null, _) => new(null, null, "The design is not known.", []),
            ("natural-history", _) => Course(study),
            ("cohort", _) => Cohort(study),
            ("narrative-review", _) => new(
                ReviewPool.IsOfCourse(study) ? "prognosis" : Benefit,
                5,
                "Opinion or reasoning from mechanisms: the review was not systematic.",
                Design
            ),
            var (design, _) => Table.GetValueOrDefault(design) ?? new(null, null, "The design has no place in the table.", Design),
        };

    // an inception cohort starts when the condition starts, which is on record only where people were acute
    private static EvidenceLevel Course(Study study) => study.Population?.Chronicity == "acute"
        ? new("prognosis", 2, "Cohort followed from soon after the injury, without the treatment.", ["/design", "/population/chronicity"])
        : new("prognosis", 3, "Cohort followed without the treatment; that it began soon after the injury is not on record.", Design);

    private static EvidenceLevel Cohort(Study study)
    {
        if (StudyProfile.HasOthers(study))
        {
            return new(Benefit, 3, "Controlled cohort.", ["/design", "/arms"]);
        }

        return study.Arms.Any(static arm => arm.Role == "treated")
            ? new(Benefit, 4, "Cohort of treated people without controls: the level of a case series.", ["/design", "/arms"])
            : new(null, null, "Cohort without a treated group on record: it answers none of the questions of the table that are asked here.", Design);
    }
}
