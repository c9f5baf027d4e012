using System.Text.Json.Nodes;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Search;

namespace Evidence.Api.Lists;

/// <summary>What the description says of lists and records; all of it comes from the tables that answer.</summary>
internal static class ListOperations
{
    private static readonly ProblemKind[] WrongQuestion =
    [
        ProblemKinds.UnknownParameter,
        ProblemKinds.DuplicateParameter,
        ProblemKinds.InvalidValue,
        ProblemKinds.InvalidCursor,
    ];

    public static Operation Search(Listing listing) =>
        new($"list{RecordSchemas.Pascal(listing.Name)}", Tag(listing), listing.Summary)
        {
            Description =
                $"{listing.Summary} Filters go together; several values of one, separated by commas, mean any of them. "
                + "What is unknown or misspelt is refused, not ignored. Accept with the media type of a format asks for the export of that format.",
            Parameters = Parameters(listing),
            Success = Operation.Answer.Json(ListSchemas.Answer(listing), "The page."),
            Problems = [.. WrongQuestion, ProblemKinds.NotAcceptable],
            Others = NotModified,
        };

    public static Operation Find(Listing listing) =>
        new($"get{RecordSchemas.Pascal(listing.Kind.Singular)}", Tag(listing), $"One {listing.Kind.Singular}, whole.")
        {
            Description = Exports.ExportOperations.Forms(listing),
            Parameters = [Operation.Parameter.Path("id", listing.Kind.Id.Description, listing.Kind.Id.Example)],
            Success = Operation.Answer.Json(RecordSchemas.Pascal(listing.Kind.Singular), $"The {listing.Kind.Singular}.") with
            {
                Also = Exports.ExportOperations.OtherForms(listing),
            },
            Problems = [ProblemKinds.UnknownParameter, ProblemKinds.NotFound, ProblemKinds.NotAcceptable],
            Others = NotModified,
        };

    public static Operation OfStudy(Listing listing, string filter) =>
        new($"list{RecordSchemas.Pascal(listing.Name)}OfStudy", "studies", $"The {listing.Name} of one study.")
        {
            Parameters =
            [
                Operation.Parameter.Path("id", "The study's id.", "honmou-2021"),
                // the filter id works here too, but generators give a method one parameter of a name, and the path has it
                .. Parameters(listing.HeldTo(new Condition(listing.FiltersByName[filter], []), listing.Name)).Where(static parameter => parameter.Name != "id"),
            ],
            Success = Operation.Answer.Json(ListSchemas.Answer(listing), "The page."),
            Problems = [.. WrongQuestion, ProblemKinds.NotFound],
            Others = NotModified,
        };

    /// <summary>The parameters that decide which records come in which order.</summary>
    internal static IReadOnlyList<Operation.Parameter> QuestionParameters(Listing listing) =>
    [
        .. listing.Filters.Select(filter => Parameter(filter)),
        .. ListParameters.Question.Where(parameter => listing.QuestionParameters.Contains(parameter.Name)).Select(parameter => Parameter(listing, parameter)),
    ];

    private static Dictionary<int, string> NotModified => new() { [304] = "The client holds these bytes already (If-None-Match)." };

    private static string Tag(Listing listing) => listing.Name switch
    {
        "studies" or "results" => "studies",
        "claims" or "prices" => "claims",
        "testimonials" => "testimonials",
        _ => "reference",
    };

    private static IReadOnlyList<Operation.Parameter> Parameters(Listing listing) =>
    [
        .. listing.Filters.Select(filter => Parameter(filter)),
        .. ListParameters.All.Where(parameter => listing.Parameters.Contains(parameter.Name)).Select(parameter => Parameter(listing, parameter)),
    ];

    /// <summary>A filter as a parameter of the description.</summary>
    internal static Operation.Parameter Parameter(Filter filter) => filter.Kind is FilterKind.AnyOf or FilterKind.Size
        ? Words(filter.Field) is var words && words is ["true", "false"]
            ? Operation.Parameter.Query(filter.Name, filter.Description, filter.Field.Example, words)
            : Operation.Parameter.List(filter.Name, filter.Description, Example(filter.Field, words), words)
        : new Operation.Parameter(filter.Name, false, filter.Description, new JsonObject { ["type"] = "number" }, filter.Field.Example);

    // an example of a typed value is one of its words as it stands, not a word that must be quoted to be itself
    private static string Example(IndexField field, IReadOnlyList<string> words) =>
        ValueText.Write(field.Example) is var written && (words.Count == 0 || words.Contains(written)) ? written : words[^1];

    // the words of a vocabulary are what there is; names, "!word" and ranges are read too, and are no values of a type
    private static IReadOnlyList<string> Words(IndexField field) =>
        field.Vocabulary is { } name && Core.Vocabularies.Vocabularies.Find(name) is { } vocabulary ? [.. vocabulary.Terms.Select(term => term.Value)] : [];

    private static string EitherExample(Listing listing) =>
        $"({string.Join(',', listing.Filters.Take(2).Select(filter => $"{filter.Name}={ValueText.Write(filter.Field.Example)}"))})";

    private static Operation.Parameter Parameter(Listing listing, ListParameter parameter) =>
        parameter.Name switch
        {
            "limit" => new(
                parameter.Name,
                false,
                parameter.Description,
                new JsonObject
                {
                    ["type"] = "integer",
                    ["minimum"] = 0,
                    ["maximum"] = ListQuery.MostItems,
                    ["default"] = ListQuery.DefaultItems,
                },
                parameter.Example
            ),
            "sort" => Operation.Parameter.List(
                parameter.Name,
                parameter.Description,
                listing.Sorted[^1],
                [.. listing.Sorted.SelectMany(field => new[] { field, "-" + field })]
            ),
            "facet" => Operation.Parameter.List(
                parameter.Name,
                parameter.Description,
                listing.Faceted is [var first, ..] ? first.Name : null,
                [.. listing.Faceted.Select(field => field.Name)]
            ),
            "include" => Operation.Parameter.List(parameter.Name, parameter.Description, parameter.Example, parameter.Allowed),
            "sample" or "seed" => Operation.Parameter.Whole(parameter.Name, parameter.Description, parameter.Example),
            "or" => Operation.Parameter.Query(parameter.Name, parameter.Description, EitherExample(listing)),
            "fields" => Operation.Parameter.List(parameter.Name, parameter.Description, "id"),
            _ => Operation.Parameter.Query(parameter.Name, parameter.Description, parameter.Example, parameter.Allowed),
        };
}
