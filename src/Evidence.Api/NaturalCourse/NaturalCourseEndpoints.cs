using System.Text.Json;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.NaturalCourse;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.NaturalCourse;

/// <summary>What happens without cells: the cohorts, and what they lead one to expect.</summary>
internal static class NaturalCourseEndpoints
{
    private const int MostTreated = 1_000_000;

    public static void MapNaturalCourse(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/v1/natural-course", Routes.Read, Cohorts).Described(NaturalCourseOperations.Cohorts);
        routes.MapMethods("/v1/tools/expected-by-chance", Routes.Read, Expected).Described(NaturalCourseOperations.Expected);
    }

    private static IResult Cohorts(HttpContext context, CurrentCatalog current)
    {
        var query = context.Request.Query;
        var asked = QueryParameters.Check(query, "/v1/natural-course", NaturalCourseOperations.CohortNames) is { } unknown ? unknown
            : CohortQuestion.Read(query);
        if (asked.Problem is { } problem)
        {
            return new ProblemResult(problem);
        }

        return Answer(current.Now.Trial, "/v1/natural-course" + Canonical(query),
            (json, ledger) => CohortJson.WriteMembers(json, NaturalCourseTables.Of(ledger).Range(asked.Value!)));
    }

    private static IResult Expected(HttpContext context, CurrentCatalog current)
    {
        var query = context.Request.Query;
        var asked = QueryParameters.Check(query, "/v1/tools/expected-by-chance", NaturalCourseOperations.ExpectedNames) is { } unknown ? unknown
            : Required(query);
        var treated = QueryParameters.Number(query, "treated", 0, MostTreated, 0);
        if ((asked.Problem ?? treated.Problem) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var ledger = current.Now.Trial;
        var expected = ExpectedByChance.Of(NaturalCourseTables.Of(ledger), treated.Value, asked.Value!.Grade!, asked.Value);
        return expected.Reason is { } reason
            ? new ProblemResult(ProblemKinds.NoSourcedRate.Because(reason.Sentence, "/v1/natural-course shows which grades and windows have cohorts."))
            : Answer(ledger, "/v1/tools/expected-by-chance" + Canonical(query), (json, _) => CohortJson.WriteMembers(json, expected.Value!, asked.Value));
    }

    // without grade and window there is no rate to choose; nothing is assumed
    private static OrProblem<CohortQuery> Required(IQueryCollection query) =>
        NaturalCourseOperations.RequiredNames.FirstOrDefault(name => !query.ContainsKey(name)) is { } missing
            ? ProblemKinds.InvalidValue.Because($"'{missing}' is not given.",
                "This takes treated, grade and window; a rate without them would be guessed.") with { Parameter = missing }
            : CohortQuestion.Read(query);

    private static JsonAnswer Answer(LedgerCatalog ledger, string self, Action<Utf8JsonWriter, LedgerCatalog> members) =>
        new(JsonAnswer.Tag(ledger.Mark, self), () => JsonAnswer.Bytes(json =>
        {
            json.WriteStartObject();
            members(json, ledger);
            json.WriteStartObject("links");
            json.WriteString("self", self);
            json.WriteEndObject();
            ReleaseJson.Write(json, ledger);
            json.WriteEndObject();
        })) { Release = ledger.Number, Work = WorkKind.Pooling };

    private static string Canonical(IQueryCollection query) =>
        QueryText.Of(ListQueryReader.Given(query)).Text;
}
