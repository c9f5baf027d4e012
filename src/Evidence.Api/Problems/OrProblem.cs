namespace Evidence.Api.Problems;

/// <summary>A value read from a request, or the problem with it.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="Value">The value; default when there is a problem.</param>
/// <param name="Problem">The problem, or null.</param>
public readonly record struct OrProblem<T>(T? Value, Problem? Problem)
{
    /// <summary>A value that was read.</summary>
    public static implicit operator OrProblem<T>(T value) => new(value, null);

    /// <summary>A problem with what was to be read.</summary>
    public static implicit operator OrProblem<T>(Problem problem) => new(default, problem);
}
