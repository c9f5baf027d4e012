namespace Evidence.Core.Results;

/// <summary>A cell of a grade shift matrix. A is the most severe grade, E is normal.</summary>
public sealed record Transition
{
    /// <summary>Grade at the start, A to E.</summary>
    public required string From { get; init; }

    /// <summary>Grade at the end, A to E.</summary>
    public required string To { get; init; }

    /// <summary>People.</summary>
    public required int N { get; init; }
}
