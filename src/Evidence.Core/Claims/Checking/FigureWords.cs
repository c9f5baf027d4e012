using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>What the words of a figure say, read once when it is first asked for, as claims are read.</summary>
/// <param name="Subgroup">Which of the people; null for all.</param>
/// <param name="Definition">What counted; null when not said.</param>
/// <param name="Arm">Label of the arm.</param>
internal sealed record FigureWords(string? Subgroup, string? Definition, string Arm)
{
    private readonly Lazy<HashSet<string>> _features = new(() => [.. Checking.Features.Of(Sentence.Of($"{Subgroup} . {Definition} . {Arm}")).OfType<string>()]);

    private readonly Lazy<HashSet<string>> _part = new(() => Subgroup is null ? [] : [.. Checking.Features.Of(Sentence.Of(Subgroup)).OfType<string>()]);

    /// <summary>Features of the subgroup alone.</summary>
    internal HashSet<string> Part => _part.Value;

    /// <summary>Features of subgroup, definition and arm.</summary>
    internal HashSet<string> Features => _features.Value;

    /// <summary>True when a level of the cord is named for the subgroup.</summary>
    internal bool HasLevel => Subgroup is not null && Sentence.Of(Subgroup).Has("level");
}
