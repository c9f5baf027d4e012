using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Search;
using Evidence.Storage.Records;

namespace Evidence.Api.Vocabularies;

/// <summary>The words of the data: every enumeration with counts, the lexicons, the fields that lists know.</summary>
internal static class VocabularyEndpoints
{
    public static void MapVocabularies(this IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods("/v1/vocabularies", Routes.Read, All)
            .Described(
                new Operation("listVocabularies", "reference", "Every enumeration and every free field, with the number of values.")
                {
                    Success = Operation.Answer.Json("VocabularyList", "The vocabularies."),
                }
            );
        routes
            .MapMethods("/v1/vocabularies/{name}", Routes.Read, Find)
            .Described(
                new Operation("getVocabulary", "reference", "The values of a vocabulary with labels, synonyms, counts and missing counts.")
                {
                    Parameters = [Operation.Parameter.Path("name", "The vocabulary's name.", "design")],
                    Success = Operation.Answer.Json("Vocabulary", "The vocabulary."),
                    Problems = [ProblemKinds.NotFound],
                }
            );
        routes
            .MapMethods("/v1/lexicons", Routes.Read, Lexicons)
            .Described(
                new Operation("listLexicons", "reference", "The lexicons that the reading of text rests on.")
                {
                    Success = Operation.Answer.Json("LexiconList", "The lexicons."),
                }
            );
        routes
            .MapMethods("/v1/lexicons/{name}", Routes.Read, Lexicon)
            .Described(
                new Operation("getLexicon", "reference", "A lexicon, whole.")
                {
                    Parameters = [Operation.Parameter.Path("name", "The lexicon's name.", "red-flags")],
                    Success = Operation.Answer.Json("Lexicon", "The lexicon."),
                    Problems = [ProblemKinds.NotFound],
                }
            );
        routes
            .MapMethods("/v1/meta/fields", Routes.Read, Fields)
            .Described(
                new Operation("getFields", "reference", "The field tree of every record, and what lists can be filtered, counted and ordered by.")
                {
                    Success = Operation.Answer.Json("FieldTree", "The fields."),
                }
            );
    }

    private static IResult All(HttpContext context, CurrentCatalog current)
    {
        if (QueryParameters.Check(context.Request.Query, "/v1/vocabularies") is { } problem)
        {
            return new ProblemResult(problem);
        }

        var catalog = current.Now;
        return JsonAnswer.Written(JsonAnswer.Tag(catalog.Trial.Mark, "vocabularies" + catalog.Testimonial.Mark), json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var known in VocabularyUse.Names)
            {
                json.WriteStartObject();
                json.WriteString("name", known.Name);
                json.WriteString("description", known.Description);
                json.WriteNumber("terms", VocabularyUse.Values(known, known.Vocabulary is null ? VocabularyUse.Of(known, catalog) : []).Count);
                json.WriteBoolean("closed", known.Vocabulary is not null);
                json.WriteString("url", $"/v1/vocabularies/{known.Name}");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("total", VocabularyUse.Names.Count);
            json.WriteEndObject();
        });
    }

    private static IResult Find(string name, HttpContext context, CurrentCatalog current)
    {
        if (QueryParameters.Check(context.Request.Query, "/v1/vocabularies/{name}") is { } problem)
        {
            return new ProblemResult(problem);
        }

        if (VocabularyUse.Names.FirstOrDefault(one => one.Name == name) is not { } known)
        {
            var names = VocabularyUse.Names.Select(one => one.Name).ToList();
            return new ProblemResult(
                ProblemKinds.NotFound.Because($"There is no vocabulary '{ListQueryReader.Short(name)}'.", "/v1/vocabularies lists them.") with
                {
                    DidYouMean = SearchText.Nearest(name, names),
                    Allowed = names,
                }
            );
        }

        var catalog = current.Now;
        return JsonAnswer.Written(
            JsonAnswer.Tag(catalog.Trial.Mark, $"vocabulary {name} {(known.OfTestimonials ? catalog.Testimonial.Mark : "")}"),
            json => VocabularyUse.Write(json, known, catalog)
        );
    }

    private static IResult Lexicons(HttpContext context, CurrentCatalog current)
    {
        if (QueryParameters.Check(context.Request.Query, "/v1/lexicons") is { } problem)
        {
            return new ProblemResult(problem);
        }

        var index = current.Now.Trial.Index("lexicons");
        return JsonAnswer.Written(JsonAnswer.Tag(current.Now.Trial.Mark, "lexicons"), json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            for (var row = 0; row < index.Rows; row++)
            {
                json.WriteStartObject();
                json.WriteString("id", index.Ids[row]);
                json.WriteString("url", $"/v1/lexicons/{index.Ids[row]}");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("total", index.Rows);
            json.WriteEndObject();
        });
    }

    private static IResult Lexicon(string name, HttpContext context, CurrentCatalog current)
    {
        if (QueryParameters.Check(context.Request.Query, "/v1/lexicons/{name}") is { } problem)
        {
            return new ProblemResult(problem);
        }

        var (ledger, index) = (current.Now.Trial, current.Now.Trial.Index("lexicons"));
        var row = index.Ids.Find(name);
        return row < 0
            ? new ProblemResult(ProblemKinds.NotFound.Because($"There is no lexicon '{ListQueryReader.Short(name)}'.", "/v1/lexicons lists them."))
            : new JsonAnswer(index.Tag(row), () => ledger.Records.Find(index.Key(row), RecordForm.Document)) { Release = ledger.Number };
    }

    private static IResult Fields(HttpContext context)
    {
        if (QueryParameters.Check(context.Request.Query, "/v1/meta/fields") is { } problem)
        {
            return new ProblemResult(problem);
        }

        return JsonAnswer.Written($"fields-{Build.Version}", FieldTree.Write);
    }
}
