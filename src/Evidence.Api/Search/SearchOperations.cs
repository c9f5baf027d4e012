using Evidence.Api.OpenApi;
using Evidence.Api.Problems;

namespace Evidence.Api.Search;

/// <summary>What the description says of finding things by words and by foreign identifiers.</summary>
internal static class SearchOperations
{
    private static readonly ProblemKind[] WrongQuestion = [ProblemKinds.UnknownParameter, ProblemKinds.DuplicateParameter, ProblemKinds.InvalidValue];

    public static Operation Search { get; } = new("search", "search", "Search over everything, in groups by kind; the testimonial ledger is the last group.")
    {
        Parameters = [Words(), Of(ListParameters.Match), Of(ListParameters.Expand), Operation.Parameter.Whole("limit", "Items of a group, 1 to 50.", "3")],
        Success = Operation.Answer.Json("SearchAnswer", "The groups."),
        Problems = WrongQuestion,
    };

    public static Operation Suggest { get; } =
        new("suggest", "search", "Type-ahead: records of every kind and filters whose words begin with what is typed; one mistake is forgiven.")
        {
            Parameters = [Words(), Operation.Parameter.Whole("limit", "Items, 1 to 50.", "5")],
            Success = Operation.Answer.Json("SuggestAnswer", "The records."),
            Problems = WrongQuestion,
        };

    public static Operation Link { get; } =
        new("followLink", "search", "From a DOI, PubMed id or registration to the study here.")
        {
            Parameters =
            [
                Operation.Parameter.Path("kind", "The kind of identifier.", "doi"),
                Operation.Parameter.Path("id", "The identifier, as others write it.", "10.1155/2015/630932"),
            ],
            Success = new Operation.Answer(302, null, null, "The study's address is in Location."),
            Problems = [ProblemKinds.NotFound, ProblemKinds.UnknownParameter],
        };

    private static Operation.Parameter Words() =>
        Operation.Parameter.Query("q", "Words to find; \"quotes\", -word, NOT and OR work as in lists.", "intrathecal") with
        {
            Required = true,
        };

    private static Operation.Parameter Of(ListParameter parameter) =>
        Operation.Parameter.Query(parameter.Name, parameter.Description, parameter.Example, parameter.Allowed);
}
