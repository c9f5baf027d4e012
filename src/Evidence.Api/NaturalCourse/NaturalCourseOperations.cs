using Evidence.Api.OpenApi;
using Evidence.Api.Problems;

namespace Evidence.Api.NaturalCourse;

/// <summary>What the description says of the natural course.</summary>
internal static class NaturalCourseOperations
{
    private static readonly ProblemKind[] WrongQuestion = [ProblemKinds.UnknownParameter, ProblemKinds.DuplicateParameter, ProblemKinds.InvalidValue];

    /// <summary>What must be given to expect anything.</summary>
    public static IReadOnlyList<string> RequiredNames { get; } = ["treated", "grade", "window"];

    public static IReadOnlyList<string> CohortNames { get; } = [.. CohortQuestion.Parameters.Select(parameter => parameter.Name)];

    public static IReadOnlyList<string> ExpectedNames { get; } = ["treated", .. CohortNames];

    public static Operation Cohorts { get; } =
        new("getNaturalCourse", "studies", "What happened to the grades of people who were given no cells, cohort by cohort, and the range.")
        {
            Description =
                "Natural-history cohorts and control arms of trials: people, how many improved, interval, era, first examination, source. "
                + "Rows that do not set the range say why. Nothing is pooled and nothing is interpolated.",
            Parameters = [.. CohortQuestion.Parameters.Select(Described)],
            Success = Operation.Answer.Json("NaturalCourse", "The rows and the range of each grade."),
            Problems = WrongQuestion,
            Others = NotModified,
        };

    public static Operation Expected { get; } =
        new("getExpectedByChance", "studies", "How many would improve by a grade with no such treatment, from cited cohorts only.")
        {
            Description = "People times the lowest and the highest rate of the cohorts asked for. Without a cohort that states a rate it refuses.",
            Parameters =
            [
                Operation.Parameter.Whole("treated", "People, 0 to 1000000.", "1000") with
                {
                    Required = true,
                },
                .. CohortQuestion.Parameters.Select(Described).Select(one => one with { Required = RequiredNames.Contains(one.Name) }),
            ],
            Success = Operation.Answer.Json("ExpectedByChance", "The expectation and the cohorts behind it."),
            Problems = [.. WrongQuestion, ProblemKinds.NoSourcedRate],
            Others = NotModified,
        };

    private static Dictionary<int, string> NotModified => new() { [304] = "The client holds these bytes already (If-None-Match)." };

    private static Operation.Parameter Described(CohortParameter parameter) =>
        Operation.Parameter.Query(parameter.Name, parameter.Description, parameter.Example, parameter.Allowed);
}
