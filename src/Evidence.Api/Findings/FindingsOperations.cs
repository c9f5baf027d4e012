using Evidence.Api.OpenApi;
using Evidence.Api.Problems;

namespace Evidence.Api.Findings;

/// <summary>What the description says of summaries of findings.</summary>
internal static class FindingsOperations
{
    private static readonly ProblemKind[] Refusals = [ProblemKinds.UnknownParameter, ProblemKinds.DuplicateParameter, ProblemKinds.InvalidValue];

    public static Operation Json { get; } = Of(
        "getSummaryOfFindings",
        "What the comparisons of a condition come to, per 1,000 people: with and without the treatment, certainty with its reasons, harms always.",
        Operation.Answer.Json("SummaryOfFindings", "One row for each outcome that can be compared, then harms."));

    public static Operation Csv { get; } = Of("getSummaryOfFindingsTable", "The same as a table.",
        new(StatusCodes.Status200OK, "text/csv", null, "RFC 4180, UTF-8."));

    public static Operation Html { get; } = Of("getSummaryOfFindingsPage", "The same as a page with one table.",
        new(StatusCodes.Status200OK, "text/html", null, "HTML."));

    public static Operation Fhir { get; } = Of("getSummaryOfFindingsFhir", "The same as FHIR R5: Evidence and ArtifactAssessment in a Bundle.",
        new(StatusCodes.Status200OK, "application/fhir+json", "FindingsBundle", "A Bundle."));

    private static Operation Of(string id, string summary, Operation.Answer success) => new(id, "synthesis", summary)
    {
        Description = "Of 1,000 people without the treatment: cohorts of the same grade and time since injury where they are known, else the controls of the "
            + "studies. A sentence says no more than its certainty: "
            + "high 'reduces', moderate 'probably reduces', low 'may reduce', very low 'we do not know'.",
        Parameters =
        [
            Operation.Parameter.Query("condition", "The condition; it must be given.", "spinal-cord-injury") with { Required = true },
            Operation.Parameter.Query("comparison", "Any cells against none, or cells of one tissue.", FindingsRequest.AnyCells, FindingsRequest.Comparisons),
        ],
        Success = success,
        Problems = Refusals,
        Others = new Dictionary<int, string> { [StatusCodes.Status304NotModified] = "The client holds this answer already." },
    };
}
