namespace Evidence.Api.Problems;

/// <summary>One way a request can fail: a stable code, its status, what it means and what to do. Each has a page at <c>/problems/{code}</c>.</summary>
/// <param name="Code">Stable, kebab-case; clients may rely on it.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The same words every time.</param>
/// <param name="Meaning">What it means and what would be right, for the page.</param>
public sealed record ProblemKind(string Code, int Status, string Title, string Meaning)
{
    /// <summary>This problem in one request.</summary>
    /// <param name="detail">What was wrong here, in a sentence that names the value.</param>
    /// <param name="hint">What would be right here.</param>
    public Problem Because(string detail, string? hint = null) => new(this, detail, hint);
}

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

/// <summary>A value read from a request, or the problem with it.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="Value">The value; default when there is a problem.</param>
/// <param name="Problem">The problem, or null.</param>
public readonly record struct Reading<T>(T? Value, Problem? Problem)
{
    /// <summary>A value that was read.</summary>
    public static implicit operator Reading<T>(T value) => new(value, null);

    /// <summary>A problem with what was to be read.</summary>
    public static implicit operator Reading<T>(Problem problem) => new(default, problem);
}
