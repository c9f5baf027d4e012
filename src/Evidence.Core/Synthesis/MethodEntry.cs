namespace Evidence.Core.Synthesis;

/// <summary>A name that stands in answers, and what it means.</summary>
/// <param name="Name">As in answers.</param>
/// <param name="Label">For a reader.</param>
/// <param name="Formula">What is computed, or the rule.</param>
/// <param name="Citation">The paper; null for rules of ours.</param>
/// <param name="IsDefault">Whether it is used when none is named.</param>
public sealed record MethodEntry(string Name, string Label, string Formula, string? Citation, bool IsDefault)
{
    /// <summary>Why it is refused; null when it is not.</summary>
    public string? Refused { get; init; }

    /// <summary>A rule of ours.</summary>
    internal static MethodEntry Rule(string name, string sentence) => new(name, name, sentence, null, false);
}
