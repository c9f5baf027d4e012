using System.Text.Json;
using Evidence.Core.Results;
using static Evidence.Core.Pack.FieldTypes;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Pack;

/// <summary>Tables of the kinds of results.</summary>
internal static class ResultShapes
{
    private static readonly Shape Transition = new(
        "transition",
        "A cell of a grade shift matrix.",
        Must("from", Term(V.AisGrade), "Grade at the start."),
        Must("to", Term(V.AisGrade), "Grade at the end."),
        Must("n", People, "People."));

    public static readonly KindType Any = new(
        "result",
        V.ResultKind.Name,
        Kind(
            RespondersResult.Name,
            "How many of how many people met a definition.",
            Must("events", People, "People who met it."),
            Must("total", People, "People counted."),
            MinGrades),
        Kind(
            TransitionsResult.Name,
            "A matrix of grade shifts.",
            Must("transitions", SomeOf(Object(Transition)), "Its cells, each pair of grades once."),
            May("partial", FieldTypes.Boolean, "True when the cells do not cover the whole arm.")),
        Kind(
            MeanChangeResult.Name,
            "Mean change from the start.",
            Must("mean", Number, "Mean change, in points of the measure."),
            May("sd", Number, "Standard deviation of the changes."),
            May("se", Number, "Standard error of the mean."),
            May("ciLow", Number, "Lower end of the interval."),
            May("ciHigh", Number, "Upper end of the interval."),
            May("n", People, "People.")),
        Kind(
            BeforeAfterResult.Name,
            "Mean scores at the start and at the end.",
            Must("before", Number, "Mean at the start."),
            Must("after", Number, "Mean at the end."),
            May("sdBefore", Number, "Standard deviation at the start."),
            May("sdAfter", Number, "Standard deviation at the end."),
            May("n", People, "People.")),
        Kind(
            EffectResult.Name,
            "A comparison between arms or a pooled estimate.",
            Must("effect", Term(V.Effect), "Which comparison."),
            Must("value", Number, "The estimate."),
            May("ciLow", Number, "Lower end of the interval."),
            May("ciHigh", Number, "Upper end of the interval."),
            May("level", Number, "Confidence level as printed; absent means 95 %."),
            May("p", Number, "p value, 0 to 1."),
            Bound,
            May("i2", Number, "Heterogeneity in percent."),
            May("studies", People, "Studies pooled."),
            May("participants", People, "People in them."),
            May("arms", ListOf(Slug), "Ids of the arms compared, treated first.")),
        Kind(
            ProportionResult.Name,
            "A share printed without its counts.",
            Must("value", Number, "The share, 0 to 1."),
            May("n", People, "People it is a share of."),
            MinGrades),
        Kind(
            MeasurementResult.Name,
            "Any other number with a unit.",
            [new(null, JsonValueKind.Undefined, ["value"], ["low", "high"])],
            May("value", Number, "The value."),
            May("low", Number, "Lower end of a range."),
            May("high", Number, "Upper end of a range."),
            Must("unit", Words, "Unit, in words."),
            Bound),
        Kind(
            DistributionResult.Name,
            "How many people lay in which category.",
            Must("counts", Counts, "People by category.")));

    private static Field MinGrades => May("minGrades", FieldTypes.Grades, "AIS grade: counts people who gained at least so many grades.");

    private static Field Bound => May("pRelation", Term(V.PRelation), "Whether the p value is the number or lies below or above it; absent means it is.");

    private static Shape Kind(string kind, string description, params Field[] own) => Kind(kind, description, [], own);

    private static Shape Kind(string kind, string description, ShapeCondition[] conditions, params Field[] own) => new(
        "result-" + kind,
        kind,
        description,
        [
            Must("id", Slug, "Slug, unique within the study."),
            Must("kind", Words, "Kind of the result."),
            May("arm", Slug, "Id of the arm; absent for comparisons and for the whole study."),
            Must("measure", Slug, "Id of the outcome measure."),
            May("timepoint", Words, "When it was measured, in words."),
            May("months", Number, "Months from treatment, or from injury in natural-course cohorts."),
            May("subgroup", Words, "The part of the arm it is about."),
            May("definition", Words, "What was counted or measured."),
            .. own,
            May("relatedness", Term(V.Relatedness), "Which events a result on harm counts."),
            May("selectedPeople", Term(V.SelectedPeople), "Why the people counted are not the whole arm."),
            May("partOf", Slug, "Id of the result that is the whole of which this is a part."),
            May("preferred", FieldTypes.Boolean, "True when it stands for its arm and measure, false when it must not."),
            May("locator", Words, "Where in the source it stands: page, table, figure."),
            May("quote", Quote, "The exact words of the source, at most 25."),
            May("readBy", Words, "Who read it."),
            May("secondReading", Object(CommonShapes.SecondReading), "What a second reader found."),
            May("derived", FieldTypes.Boolean, "True when the figure was computed from other published figures; the API calls it computed."),
            May("sourceUrl", Url, "Address of the source of this figure."),
            May("note", Words, "What a reader must know before using the figure."),
        ])
    {
        Conditions = [new("derived", JsonValueKind.True, ["note"], ["definition"]), .. conditions],
    };
}
