using Evidence.Core.Studies;

namespace Evidence.Core.NaturalCourse;

/// <summary>A registry whose cohorts share people: their records stand side by side and must not be added.</summary>
/// <param name="Id">Name on the wire.</param>
/// <param name="Registry">The registry in words.</param>
/// <param name="Words">What a record says when it draws on it.</param>
/// <param name="Studies">Records that draw on it without saying so in what was read.</param>
public sealed record Overlap(string Id, string Registry, IReadOnlyList<string> Words, IReadOnlyList<string> Studies)
{
    /// <summary>How studies are known to draw on it, for a reader.</summary>
    public string Reason =>
        $"A study is held to draw on it when its record says {string.Join(" or ", Words.Select(word => $"'{word}'"))}"
        + (Studies.Count == 0 ? "" : $"; by what is known of them, {string.Join(", ", Studies)} too")
        + ". Reports of overlapping years count the same people.";

    /// <summary>The registries known.</summary>
    public static IReadOnlyList<Overlap> All { get; } =
    [
        new("emsci", "European Multicenter Study about Spinal Cord Injury", ["EMSCI"], []),
        new("us-model-systems", "US Spinal Cord Injury Model Systems (National SCI Database)",
            ["Model System", "Model Spinal Cord Injury System", "SCIMS", "National Spinal Cord Injury Database"],
                ["kirshblum-2004", "kirshblum-2022", "marino-2020"]),
        new("nactn", "North American Clinical Trials Network", ["NACTN"], []),
    ];

    /// <summary>The registries that a study draws on.</summary>
    public static IReadOnlyList<string> Of(Study study)
    {
        var said = string.Join('\n', [study.Id, study.Title, study.Summary, study.Sponsor, .. study.Limitations, .. study.Aliases,
            .. study.Results.Select(result => result.Definition)]);
        return [.. All.Where(one => one.Studies.Contains(study.Id) || one.Words.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(one => one.Id)];
    }
}
