using System.Text.Json;
using Evidence.Api.Lists;
using Evidence.Api.Problems;

namespace Evidence.Api.Pages;

/// <summary>The page of each problem, to which its type leads.</summary>
internal static class ProblemPages
{
    public static Task<Page> List(Visit visit) =>
        Task.FromResult(
            visit.Page("Problems", NodeOf(new { items = ProblemKinds.All.Select(Shown) })) with
            {
                Description = "Every problem that the service answers with.",
            }
        );

    public static Task<Page> One(Visit visit)
    {
        var kind = ProblemKinds.All.FirstOrDefault(kind => kind.Code == visit.Part("code"));
        if (kind is null)
        {
            visit.Refuse(ProblemKinds.NotFound.Because($"There is no problem '{ListQueryReader.Short(visit.Part("code"))}'.", "/problems lists them."));
        }

        return Task.FromResult(visit.Page(kind?.Title ?? "", kind is null ? default : NodeOf(Shown(kind))));
    }

    private static object Shown(ProblemKind kind) => new { code = kind.Code, status = kind.Status, title = kind.Title, meaning = kind.Meaning };

    private static Node NodeOf(object value) => new(JsonSerializer.SerializeToElement(value));
}
