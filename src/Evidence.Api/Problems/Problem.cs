namespace Evidence.Api.Problems;

/// <summary>A problem in one request, as RFC 9457 writes it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Detail">What was wrong in this request.</param>
/// <param name="Hint">What would be right, or null.</param>
public sealed record Problem(ProblemKind Kind, string Detail, string? Hint)
{
    /// <summary>The query parameter it is about, or null.</summary>
    public string? Parameter { get; init; }

    /// <summary>A JSON Pointer into the request body, or null.</summary>
    public string? Pointer { get; init; }

    /// <summary>The name or value that was probably meant, or null.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>What is allowed, or empty.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>A parameter that is refused, as a problem.</summary>
    public static Problem Of(Refusal refusal) =>
        ProblemKinds.Of(refusal.Kind).Because(refusal.Detail, refusal.Hint) with
        {
            Parameter = refusal.Parameter,
            DidYouMean = refusal.DidYouMean,
            Allowed = refusal.Allowed,
        };
}
