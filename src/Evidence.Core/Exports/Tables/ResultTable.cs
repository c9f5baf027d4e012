using Evidence.Core.References;
using Evidence.Core.Results;
using C = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Exports.ResultRow>;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Exports;

/// <summary>Results, one row each with study and arm: the researcher's table.</summary>
internal static class ResultTable
{
    public static CsvTable<ResultRow> Table { get; } = new(
        "results",
        "Results",
        "One row is one outcome result, or a contrast within a study, with what must be known of study and arm. Which number columns are filled follows "
        + "from the kind. rma(yi, vi) over the chosen rows of one measure and effectMeasure is what a synthesis pools.",
        [.. AboutStudy(), .. AboutArm(), .. AboutOutcome(), .. Counts(), .. Means(), .. Effects(), .. AboutSource()]);

    private static Column<ResultRow>[] AboutStudy() =>
    [
        C.Key(r => r.Id, "Study id, slash, result id; of a contrast, slash, its effectMeasure."),
        C.Id("study", r => r.Study.Study.Id, "Id of the study.", "studies") with { Required = true },
        C.Text("studyTitle", r => r.Study.Study.Title, "Title of the study.") with { Required = true },
        C.Text("condition", r => r.Study.Study.Condition, "Slug of the condition."),
        C.Term("design", V.Design, r => r.Study.Study.Design, "How the study was made."),
        C.Term("profile", V.Profile, r => r.Study.Profile, "Whether treated people were compared with others; derived."),
        C.Term("level", V.Level, r => r.Study.Level, "Level of evidence (OCEBM 2011), 1 is the highest; derived.") with { Ordered = true },
        C.Year("publicationYear", r => r.Study.Study.PublicationYear, "Year of the primary publication."),
        C.List("countries", r => r.Study.Study.Countries, "Countries, ISO 3166-1 alpha-2."),
        C.Term("independence", V.Independence, r => r.Study.Study.Independence, "Who stands behind the study."),
        C.List("notices", r => r.Study.Study.Notices.Select(n => n.Kind), "Retractions and the like of the study.", V.NoticeKind),
        C.Term("harms", V.HarmsParity, r => r.Study.Harms, "Whether the study reported harms; derived."),
    ];

    private static Column<ResultRow>[] AboutArm() =>
    [
        C.Id("arm", r => r.Result.Arm, "Id of the arm within the study; empty for comparisons and for the whole study."),
        C.Text("armLabel", r => r.Arm?.Label, "What the group is."),
        C.Term("armRole", V.ArmRole, r => r.Arm?.Role, "Treated, control or comparator."),
        C.Count("armN", r => r.Arm?.N, "People in the arm."),
        C.Text("cellType", r => r.Arm?.Intervention?.CellType, "Kind of cell given."),
        C.Count("armAllocated", r => r.Arm?.Allocated, "People randomised to or entered in the arm."),
        C.Count("armAnalysed", r => r.Arm?.Analysed, "People in its main analysis."),
        C.List("isolatesCellsOf", r => r.Arm?.IsolatesCellsOf ?? [], "Ids of treated arms that differ from this one only by the cells."),
        C.List("tissue", r => r.Arm?.Intervention?.Tissue ?? [], "Tissues the cells came from.", V.Tissue),
        C.Text("tissueDetail", r => r.Arm?.Intervention?.TissueDetail, "The tissue in the words of the source."),
        C.Term("origin", V.Origin, r => r.Arm?.Intervention?.Origin, "Whose cells."),
        C.Text("dose", r => r.Arm?.Intervention?.Dose, "Dose as printed."),
        C.Count("doseCells", r => r.Arm?.Intervention?.DoseCells, "Number of cells of one course."),
        C.List("routes", r => r.Arm?.Intervention?.Routes ?? [], "Ways of giving."),
    ];

    private static Column<ResultRow>[] AboutOutcome() =>
        [
            C.Id("measure", r => r.Result.Measure, "Id of the outcome measure.", "measures") with
            {
                Required = true,
            },
            C.Term("kind", V.ResultKind, r => r.Result.Kind, "Which numbers the row holds.") with
            {
                Required = true,
            },
            C.Text("timepoint", r => r.Result.Timepoint, "When it was measured, in words."),
            C.Number("months", r => r.Result.Months, "Months from treatment, or from injury in natural-course cohorts.") with
            {
                Minimum = 0,
            },
            C.Text("subgroup", r => r.Result.Subgroup, "The part of the arm it is about; empty for the whole arm."),
            C.Text("definition", r => r.Result.Definition, "What was counted or measured."),
            C.Count(
                "minGrades",
                r => (r.Result as RespondersResult)?.MinGrades ?? (r.Result as ProportionResult)?.MinGrades,
                "AIS grade: counts people who gained at least so many grades."
            ),
            C.Term("relatedness", V.Relatedness, r => r.Result.Relatedness, "Which events a result on harm counts; the three are never pooled together."),
            C.Term("selectedPeople", V.SelectedPeople, r => r.Result.SelectedPeople, "Why the people counted are not the whole arm."),
            C.Id(
                "partOf",
                r => r.Result.PartOf is { } whole ? $"{r.Study.Study.Id}/{whole}" : null,
                "Id of the row that is the whole of which this is a part: use the whole or the parts, never both.",
                "results"
            ),
            C.Flag("preferred", r => r.Result.Preferred, "True when it stands for its arm and measure, false when it must not."),
            C.Text("key", r => r.Key, "Study, slash, result: with effectMeasure it joins results.metafor, alone it joins the key of synthesis.csv.") with
            {
                Required = true,
            },
            C.Text("row", r => r.IsContrast ? "contrast" : "result", "result; or contrast, the comparison within the study that begins with the result.") with
            {
                Required = true,
            },
            C.Flag("chosen", r => r.IsChosen, "True when a synthesis of the measure takes the row, with all defaults.") with
            {
                Required = true,
            },
            C.Text("notChosen", r => r.NotChosen, "Why a synthesis does not take it, a code that /v1/method explains; empty when it does."),
            C.Text("effectMeasure", r => r.Figure?.Measure, MetaforRows.EffectMeaning + " Empty where the result has no estimate with a variance."),
            C.Number("yi", r => r.Figure?.Yi, "Estimate on the scale of pooling."),
            C.Number("vi", r => r.Figure?.Vi, "Its sampling variance.") with
            {
                Minimum = 0,
            },
            C.Count("controlEvents", r => r.Figure?.Compared?.Control?.Events, "Contrast of counts: events of those not treated."),
            C.Count("controlTotal", r => r.Figure?.Compared?.Control?.N, "Contrast: people not treated; of controls that studies share, this study's part."),
            C.List(
                "contrastWith",
                r => r.Figure?.Compared?.Results.Skip(1) ?? [],
                "Contrast: ids of the other results of the study that are in it."
            ),
            C.Text(
                "overlapGroup",
                r => r.Study.Chosen.OverlapGroup,
                "Group of studies that may count the same people; a synthesis keeps the one with most people."
            ),
            C.Term("pooling", V.Pooling, r => r.Study.Study.Pooling?.Status, "Set when the record was taken out of pooling: do not pool."),
        ];

    private static Column<ResultRow>[] Counts() =>
    [
        C.Count("events", r => (r.Result as RespondersResult)?.Events, "Responders: people who met the definition."),
        C.Count("total", r => (r.Result as RespondersResult)?.Total, "Responders: people counted."),
        C.Share("wilsonLow", r => r.Wilson?.Low, "Responders: lower end of the 95 % Wilson interval of events/total; computed here."),
        C.Share("wilsonHigh", r => r.Wilson?.High, "Responders: upper end of the 95 % Wilson interval; computed here."),
        C.Share("proportion", r => (r.Result as ProportionResult)?.Value, "Proportion: the share as printed, 0 to 1."),
        C.List("transitions", r => ResultParts.Transitions(r.Result), "Transitions: AIS grade shifts as from>to:people."),
        C.Flag("partial", r => (r.Result as TransitionsResult)?.Partial, "Transitions: true when the shifts do not cover the whole arm."),
        C.List("counts", r => ResultParts.Counts(r.Result), "Distribution: people by category as category:people."),
    ];

    private static Column<ResultRow>[] Means() =>
    [
        C.Count("n", r => ResultParts.N(r.Result), "Mean change, before and after, proportion: people."),
        C.Number("mean", r => (r.Result as MeanChangeResult)?.Mean, "Mean change: mean, in points of the measure."),
        C.Number("sd", r => (r.Result as MeanChangeResult)?.Sd, "Mean change: standard deviation of the changes.") with { Minimum = 0 },
        C.Number("se", r => (r.Result as MeanChangeResult)?.Se, "Mean change: standard error of the mean.") with { Minimum = 0 },
        C.Number("before", r => (r.Result as BeforeAfterResult)?.Before, "Before and after: mean at the start."),
        C.Number("sdBefore", r => (r.Result as BeforeAfterResult)?.SdBefore, "Before and after: standard deviation at the start.") with { Minimum = 0 },
        C.Number("after", r => (r.Result as BeforeAfterResult)?.After, "Before and after: mean at the end."),
        C.Number("sdAfter", r => (r.Result as BeforeAfterResult)?.SdAfter, "Before and after: standard deviation at the end.") with { Minimum = 0 },
    ];

    private static Column<ResultRow>[] Effects() =>
        [
            C.Term("effect", V.Effect, r => (r.Result as EffectResult)?.Effect, "Effect: which comparison."),
            C.Number("value", r => ResultParts.Value(r.Result), "Effect: the estimate. Measurement: the value."),
            C.Number("ciLow", r => ResultParts.CiLow(r.Result), "Effect, mean change: lower end of the interval as printed."),
            C.Number("ciHigh", r => ResultParts.CiHigh(r.Result), "Effect, mean change: upper end of the interval as printed."),
            C.Number("ciLevel", r => (r.Result as EffectResult)?.Level, "Effect: confidence level as printed; empty means 95 %."),
            C.Share("p", r => (r.Result as EffectResult)?.P, "Effect: p value."),
            C.Term(
                "pRelation",
                V.PRelation,
                r => (r.Result as EffectResult)?.PRelation ?? (r.Result as MeasurementResult)?.PRelation,
                "Whether the p value is the number or lies below or above it; empty means it is the number."
            ),
            C.Number("i2", r => (r.Result as EffectResult)?.I2, "Effect: heterogeneity in percent.") with
            {
                Minimum = 0,
                Maximum = 100,
            },
            C.Count("studiesPooled", r => (r.Result as EffectResult)?.Studies, "Effect: studies pooled."),
            C.Count("participants", r => (r.Result as EffectResult)?.Participants, "Effect: people in them."),
            C.List("comparedArms", r => (r.Result as EffectResult)?.Arms ?? [], "Effect: ids of the arms compared, treated first."),
            C.Number("low", r => (r.Result as MeasurementResult)?.Low, "Measurement: lower end of a range."),
            C.Number("high", r => (r.Result as MeasurementResult)?.High, "Measurement: upper end of a range."),
            C.Text("unit", r => (r.Result as MeasurementResult)?.Unit, "Measurement: unit in words."),
        ];

    private static Column<ResultRow>[] AboutSource() =>
    [
        C.Flag("computed", r => r.Result.Computed, "True when the figure was computed from other published figures."),
        C.Address("sourceUrl", r => r.Result.SourceUrl ?? r.Study.SourceUrl, "Address of the source of the figure, or of the study's report."),
        C.Text("locator", r => r.Result.Locator, "Where in the source the figure stands."),
        C.Text("quote", r => r.Result.Quote, "The exact words of the source."),
        C.Text("readBy", r => r.Result.ReadBy, "Who read the figure."),
        C.Text("secondReader", r => r.Result.SecondReading?.Rater, "Who read it again."),
        C.Flag("secondReadingAgrees", r => r.Result.SecondReading?.Agrees, "Whether both readings agree."),
        C.Text("citation", r => CitationLine.Of(r.Study.Reference), "Citation of the primary publication."),
        C.List("registrations", r => r.Study.Study.Registrations, "Registry numbers of the study."),
        C.Text("note", r => r.Result.Note, "What a reader must know before using the figure."),
    ];
}
