namespace Evidence.Core.Synthesis;

/// <summary>A rule of the judgement.</summary>
/// <param name="Name">Stable, kebab-case: a domain of GRADE.</param>
/// <param name="Label">Name for a reader.</param>
/// <param name="Sentence">When it takes a level away.</param>
/// <param name="Citation">The paper.</param>
public sealed record CertaintyRule(string Name, string Label, string Sentence, string Citation)
{
    internal Func<CertaintyFacts, (int Change, string Reason)> Judge { get; init; } = static _ => (0, "");
}
