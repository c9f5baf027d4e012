using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Api.Claims;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Integrity;
using Evidence.Core.Measures;
using Evidence.Core.Studies;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;
using static Evidence.Api.OpenApi.SchemaParts;

namespace Evidence.Api.Integrity;

/// <summary>How much of what is on record says where it stands, so that the gap is public.</summary>
internal static class CoverageEndpoints
{
    private const string Address = "/v1/integrity/coverage";

    public static IReadOnlyDictionary<string, Func<JsonObject>> Schemas { get; } =
        new Dictionary<string, Func<JsonObject>>
        {
            ["Coverage"] = static () =>
                Object(
                    "What of the figures, studies and verdicts can be looked up, and what was looked at twice.",
                    (
                        "conditions",
                        ListOf(
                            Object(
                                "A condition.",
                                ("condition", OrNull("string", "Its slug; null for all together, empty for studies without one.")),
                                ("studies", Of("integer", "Studies.")),
                                ("counts", ListOf(Count(), "What they have."))
                            ),
                            "All together, then each condition."
                        )
                    ),
                    ("verdicts", ListOf(Count(), "What verdicts have.")),
                    (
                        "release",
                        Object(
                            "What it was counted in.",
                            ("number", Of("integer", "Release.")),
                            ("digest", Of("string", "Digest of the trial ledger.")),
                            ("publishedAt", Of("string", "When."))
                        )
                    )
                ),
        };

    public static void MapCoverage(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(Address, Routes.Read, Coverages)
            .Described(
                new Operation("getCoverage", "releases", "How many figures say where they stand, by condition.")
                {
                    Description =
                        "Address, locator, quotation, reader and second reading of figures; checked notices, identifiers and authors of studies; "
                        + "linked grounds and second readings of verdicts. What is missing is counted as missing.",
                    Success = Operation.Answer.Json("Coverage", "The counts."),
                    Problems = [ProblemKinds.UnknownParameter],
                }
            );

    private static IResult Coverages(HttpContext context, CurrentCatalog current, CurrentChecker checker)
    {
        if (QueryParameters.Check(context.Request.Query, Address) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var ledger = current.Now.Trial;
        var tag = JsonAnswer.Tag(ledger.Mark, "coverage");
        return new JsonAnswer(tag, () => JsonAnswer.Bytes(json => Write(json, ledger, checker.Now))) { Release = ledger.Number, Work = WorkKind.Pooling };
    }

    private static void Write(Utf8JsonWriter json, LedgerCatalog ledger, ReleaseChecker checker)
    {
        var index = ledger.Index(Listings.Studies.Kind.Name);
        var studies = new List<Study>(index.Rows);
        ledger.Records.Read(Enumerable.Range(0, index.Rows).Select(index.Key), RecordForm.Document, body => studies.Add(StoredStudy.Read(body)));
        json.WriteStartObject();
        json.WriteStartArray("conditions");
        foreach (var coverage in Coverage.Of(studies, Steps(ledger).GetValueOrDefault))
        {
            json.WriteStartObject();
            json.WriteString("condition", coverage.Condition);
            json.WriteNumber("studies", coverage.Studies);
            Write(json, "counts", coverage.Counts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "verdicts", Coverage.Of(checker.Index.ById.Values.ToList()));
        ReleaseJson.Write(json, ledger);
        json.WriteEndObject();
    }

    private static Dictionary<string, double?> Steps(LedgerCatalog ledger)
    {
        var index = ledger.Index(Listings.Measures.Kind.Name);
        var steps = new Dictionary<string, double?>(StringComparer.Ordinal);
        ledger.Records.Read(Enumerable.Range(0, index.Rows).Select(index.Key), RecordForm.Document, body =>
        {
            var measure = MeasureReader.Read(body);
            steps[measure.Id] = measure.Scale?.Step;
        });
        return steps;
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<CoverageCount> counts)
    {
        json.WriteStartArray(name);
        foreach (var count in counts)
        {
            json.WriteStartObject();
            json.WriteString("name", count.Name);
            json.WriteString("description", count.Description);
            json.WriteNumber("have", count.Have);
            json.WriteNumber("of", count.Of);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static JsonObject Count() =>
        Object(
            "A count.",
            ("name", Of("string", "What is counted.")),
            ("description", Of("string", "What it means.")),
            ("have", Of("integer", "How many have it.")),
            ("of", Of("integer", "How many could."))
        );
}
