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
