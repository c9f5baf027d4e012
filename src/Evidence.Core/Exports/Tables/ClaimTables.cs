using Evidence.Core.Claims;
using C = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Claims.Claim>;
using L = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Exports.ClaimLinkRow>;
using P = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Claims.Price>;
using G = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Exports.ClaimGroundRow>;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Exports;

/// <summary>Claims and the prices that they state.</summary>
internal static class ClaimTables
{
    public static CsvTable<Claim> Claims { get; } =
        new(
            "claims",
            "Claims",
            "One row is one assertion of a source, in our words with its figures exact, and what was found when it was checked.",
            [
                C.Key(c => c.Id, "The claim's id."),
                C.Id("source", c => c.SourceId, "Id of the source that makes it.", "sources") with
                {
                    Required = true,
                },
                C.Text("locator", c => c.Locator, "Heading under which it stands.") with
                {
                    Required = true,
                },
                C.Count("line", c => c.Line, "Line of the page as read."),
                C.Text("statement", c => c.Statement, "The assertion as a paraphrase.") with
                {
                    Required = true,
                },
                C.Term("stream", V.Stream, c => c.Stream, "What it is made of.") with
                {
                    Required = true,
                },
                C.Text("category", c => c.Category, "Slug of the subject.") with
                {
                    Required = true,
                },
                C.Text("condition", c => c.About?.Condition, "Condition it is about."),
                C.Id("provider", c => c.About?.Provider, "Provider it is about.", "providers"),
                C.Text("country", c => c.About?.Country, "Country it is about, ISO 3166-1 alpha-2."),
                C.Id("study", c => c.About?.Study, "Study it is about.", "studies"),
                C.List("quantities", c => c.Quantities.Select(QuantityText.Of), "The numbers in it, in words."),
                C.Id("assertedStudy", c => c.Assertion?.Study, "Machine-checkable slot: the study named.", "studies"),
                C.Id("assertedMeasure", c => c.Assertion?.Measure, "Machine-checkable slot: the outcome measure.", "measures"),
                C.Count("assertedEvents", c => c.Assertion?.Events, "Machine-checkable slot: people said to have met the outcome."),
                C.Count("assertedTotal", c => c.Assertion?.Total, "Machine-checkable slot: people said to have been counted."),
                C.Share("assertedProportion", c => c.Assertion?.Proportion, "Machine-checkable slot: share of people, 0 to 1."),
                C.Term("verdict", V.Verdict, c => c.Assessment.Verdict, "What was found.") with
                {
                    Required = true,
                },
                C.Term("reason", V.Reason, c => c.Assessment.Reason, "Why it could not be verified; empty with any other verdict."),
                C.Text("rationale", c => c.Assessment.Rationale, "Why, in our words.") with
                {
                    Required = true,
                },
                C.List("evidence", c => c.Assessment.Evidence.Select(Evidence), "Studies or harms it was held against, as relation:id or relation:id/result."),
                C.List("figures", c => c.Assessment.Evidence.Select(link => link.Figure), "The figures quoted from them."),
                C.List(
                    "grounds",
                    c => c.Assessment.Grounds.Select(ground => $"{ground.Relation}:{ground.Kind}:{ground.Regulator ?? ground.Source ?? ground.Claim}"),
                    "What else the verdict rests on, as relation:kind:id; the table of grounds has the rest."
                ),
                C.Date("searchedOn", c => c.Assessment.SearchedOn, "Date of a search that found nothing."),
                C.Term("secondVerdict", V.Verdict, c => c.Assessment.SecondReading?.Verdict, "Verdict of a second reading."),
                C.Text("secondRater", c => c.Assessment.SecondReading?.Rater, "Who judged again."),
                C.List("readings", c => c.Assessment.Readings.Select(reading => reading.Url), "What else was read."),
            ]
        );

    public static CsvTable<Price> Prices { get; } = new(
        "prices",
        "Prices",
        "One row is one sum that a page states. Pages disagree with themselves; the other sums stand beside it.",
        [
            P.Key(p => p.Id, "The price's id: that of its claim, with a number where the claim states several."),
            P.Id("claim", p => p.Claim.Id, "Id of the claim that states it.", "claims") with { Required = true },
            P.Id("source", p => p.Claim.SourceId, "Id of the source.", "sources") with { Required = true },
            P.Id("provider", p => p.Claim.About?.Provider, "Provider it is about.", "providers"),
            P.Text("country", p => p.Claim.About?.Country, "Country, ISO 3166-1 alpha-2."),
            P.Text("condition", p => p.Claim.About?.Condition, "Condition it is about."),
            P.Number("low", p => p.Low, "Lower end, or the sum itself, in the currency.") with { Required = true },
            P.Number("high", p => p.High, "Upper end, or the sum itself.") with { Required = true },
            P.Text("currency", p => p.Currency, "ISO 4217."),
            P.Text("per", p => p.Per, "What is paid for; empty when the page does not say."),
            P.Text("statement", p => p.Claim.Statement, "The assertion as a paraphrase.") with { Required = true },
            P.Term("verdict", V.Verdict, p => p.Claim.Assessment.Verdict, "What was found about the claim.") with { Required = true },
            P.List("elsewhere", p => p.Elsewhere.Select(other => other.Id), "Prices of the same page, country and condition that do not overlap this one."),
        ]);

    public static CsvTable<ClaimLinkRow> Links { get; } =
        new(
            "claim-evidence",
            "Evidence of claims",
            "One row is one study, result or documented harm that a claim was held against, and what it does to the claim.",
            [
                L.Key(l => l.Id, "Claim id, slash, evidence and its place."),
                L.Id("claim", l => l.Claim.Id, "Id of the claim.", "claims") with
                {
                    Required = true,
                },
                L.Term("relation", V.Relation, l => l.Link.Relation, "What it does to the claim.") with
                {
                    Required = true,
                },
                L.Id("study", l => l.IsHarm ? null : l.Link.Study, "Id of the study; empty where it is a documented harm.", "studies"),
                L.Id(
                    "result",
                    l => l.IsHarm || l.Link.Result is null ? null : $"{l.Link.Study}/{l.Link.Result}",
                    "Id of the row of the result; empty where the whole study is meant.",
                    "results"
                ),
                L.Id("harm", l => l.IsHarm ? l.Link.Study : null, "Id of the documented harm; empty where it is a study.", "harms"),
                L.Text("figure", l => l.Link.Figure, "The figure as quoted."),
            ]
        );

    public static CsvTable<ClaimGroundRow> Grounds { get; } =
        new(
            "verdict-grounds",
            "Grounds of claims",
            "One row is one thing beside studies and harms that a verdict rests on: a statement or action of an authority, "
                + "a line of a page, a source, another claim.",
            [
                G.Key(g => g.Id, "Claim id, slash, ground and its place."),
                G.Id("claim", g => g.Claim.Id, "Id of the claim.", "claims") with
                {
                    Required = true,
                },
                G.Term("kind", V.GroundKind, g => g.Ground.Kind, "What it is.") with
                {
                    Required = true,
                },
                G.Term("relation", V.Relation, g => g.Ground.Relation, "What it does to the claim.") with
                {
                    Required = true,
                },
                G.Id("source", g => g.Ground.Source, "Id of the source or page.", "sources"),
                G.Count("line", g => g.Ground.Line, "Line of the page as read."),
                G.Id("regulator", g => g.Regulator, "Id of the row of the statement or action.", "regulators"),
                G.Id("otherClaim", g => g.Ground.Claim, "Id of the other claim.", "claims"),
            ]
        );

    private static string Evidence(EvidenceLink link) => link.Result is null ? $"{link.Relation}:{link.Study}" : $"{link.Relation}:{link.Study}/{link.Result}";
}
