using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.NaturalCourse;

namespace Evidence.Api.NaturalCourse;

/// <summary>A parameter of cohorts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means.</param>
/// <param name="Example">A value that works.</param>
/// <param name="Allowed">The values it takes; empty when they are open.</param>
/// <param name="Set">Puts a value into the question.</param>
internal sealed record CohortParameter(string Name, string Description, string Example, IReadOnlyList<string> Allowed, Func<CohortQuery, string,
    OrProblem<CohortQuery>> Set)
{
    public OrProblem<CohortQuery> Into(CohortQuery asked, IQueryCollection query)
    {
        if (Allowed.Count == 0)
        {
            return Set(asked, query[Name].ToString());
        }

        var value = QueryParameters.Choice(query, Name, Allowed);
        return value.Problem is { } problem ? problem : Set(asked, value.Value!);
    }
}
