using C = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Exports.ClaimFigureRow>;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Exports;

/// <summary>The evidence table of a newsroom pack.</summary>
internal static class ClaimFigureTable
{
    public static CsvTable<ClaimFigureRow> Table { get; } =
        new(
            "evidence",
            "Evidence",
            "One row is one study, result or documented harm that the claim was held against.",
            [
                C.Term("relation", V.Relation, r => r.Link.Relation, "What it does to the claim.") with
                {
                    Required = true,
                },
                C.Text("figure", r => r.Link.Figure, "The figure as quoted."),
                C.Id("study", r => r.Study?.Study.Id, "Id of the study."),
                C.Id("harm", r => r.Harm?.Id, "Id of the documented harm."),
                C.Text("title", r => r.Study?.Study.Title ?? r.Harm?.Title, "Title of either."),
                C.Term("design", V.Design, r => r.Study?.Study.Design, "How the study was made."),
                C.Term("profile", V.Profile, r => r.Study?.Profile, "Whether treated people were compared with others; derived."),
                C.Term("level", V.Level, r => r.Study?.Level, "Level of evidence (OCEBM 2011); derived.") with
                {
                    Ordered = true,
                },
                C.Id("result", r => r.Result?.Result.Id, "Id of the result within the study."),
                C.Id("measure", r => r.Result?.Result.Measure, "Id of the outcome measure."),
                C.Text("arm", r => r.Result?.Arm?.Label ?? r.Result?.Result.Arm, "The group it is of."),
                C.Text("definition", r => r.Result?.Result.Definition, "What was counted or measured."),
                C.Count("events", r => (r.Result?.Result as Results.RespondersResult)?.Events, "People who met the definition."),
                C.Count("total", r => (r.Result?.Result as Results.RespondersResult)?.Total, "People counted."),
                C.Share("wilsonLow", r => r.Result?.Wilson?.Low, "Lower end of the 95 % Wilson interval; computed."),
                C.Share("wilsonHigh", r => r.Result?.Wilson?.High, "Upper end; computed."),
                C.Term("harmsReported", V.HarmsParity, r => r.Study?.Harms, "Whether the study reported harms; derived."),
                C.List("notices", r => r.Study?.Study.Notices.Select(n => n.Kind) ?? [], "Retractions and the like of the study.", V.NoticeKind),
                C.Text(
                    "citation",
                    r => r.Study?.Study.OwnReport?.Citation ?? (r.Harm?.Publications is [var first, ..] ? first.Citation : null),
                    "Citation as far as it was read."
                ),
                C.Address("sourceUrl", r => r.Study?.SourceUrl, "Address of the study's report."),
            ]
        );
}
