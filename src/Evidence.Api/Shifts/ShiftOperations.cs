using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Shifts;

namespace Evidence.Api.Shifts;

/// <summary>What the description says of grade shifts.</summary>
internal static class ShiftOperations
{
    private static readonly ProblemKind[] WrongQuestion = [ProblemKinds.UnknownParameter, ProblemKinds.DuplicateParameter, ProblemKinds.InvalidValue];

    public static Operation Numbers { get; } =
        new(
            "getShifts",
            "studies",
            "AIS grade shifts of a selection, by grade at the start: treated and control people apart, the natural course of the cohort table beside them."
        )
        {
            Description =
                "From-to matrices of the matching results, with the matrices behind them, and of each grade at the start the share that improved, pooled with "
                + $"a random effect of the study. No number adds grades. {ShiftTables.Rule} Without 'measure' the AIS grade is meant. "
                + "With a bound on months, results that state no months are left out.",
            Parameters = Parameters(),
            Success = Operation.Answer.Json("Shifts", "The three groups and what was not summed."),
            Problems = WrongQuestion,
            Others = NotModified,
        };

    public static Operation Drawing { get; } = new("drawShifts", "studies", "The same as a drawing.")
    {
        Description = "One matrix per group that has people. The text alternative holds every number.",
        Parameters = [.. Parameters(), PlotWidth.Described],
        Success = new Operation.Answer(StatusCodes.Status200OK, "image/svg+xml", null, "The drawing."),
        Problems = WrongQuestion,
        Others = NotModified,
    };

    private static Dictionary<int, string> NotModified => new() { [304] = "The client holds these bytes already (If-None-Match)." };

    private static IReadOnlyList<Operation.Parameter> Parameters() =>
        [
            .. ShiftQuestion.Filters.Select(ListOperations.Parameter),
            .. new[] { ListParameters.Words, ListParameters.Match, ListParameters.Expand }.Select(one =>
                Operation.Parameter.Query(one.Name, one.Description, one.Example, one.Allowed)
            ),
        ];
}
