using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>What the words of a figure say, read once when it is first asked for, as claims are read.</summary>
/// <param name="Subgroup">Which of the people; null for all.</param>
/// <param name="Definition">What counted; null when not said.</param>
/// <param name="Arm">Label of the arm.</param>
/// <param name="Timepoint">When it was measured, or in which years the people fell ill; null when not said.</param>
internal sealed record FigureWords(string? Subgroup, string? Definition, string Arm, string? Timepoint = null)
{
    private readonly Lazy<HashSet<string>> _features = new(() => [.. Checking.Features.Of(Sentence.Of($"{Subgroup} . {Definition} . {Arm}")).OfType<string>()]);

    private readonly Lazy<HashSet<string>> _part = new(() => Subgroup is null ? [] : [.. Checking.Features.Of(Sentence.Of(Subgroup)).OfType<string>()]);

    private readonly Lazy<List<string>> _functions = new(() =>
        Subgroup is null ? [] : [.. Sentence.Of(Subgroup).Of("gmfcs-level").Select(match => match.Value)]
    );

    private readonly Lazy<List<string>> _years = new(() =>
    {
        var own = Timepoint is null ? [] : Sentence.Of(Timepoint).Words.Select(word => word.Text).Where(IsYear).ToList();
        return own.Count > 0 ? own : [.. Sentence.Of($"{Subgroup} . {Definition} . {Arm}").Words.Select(word => word.Text).Where(IsYear)];
    });

    /// <summary>Features of the subgroup alone.</summary>
    internal HashSet<string> Part => _part.Value;

    /// <summary>Features of subgroup, definition and arm.</summary>
    internal HashSet<string> Features => _features.Value;

    /// <summary>Levels of the GMFCS that the subgroup names, I to V.</summary>
    internal IReadOnlyList<string> Functions => _functions.Value;

    /// <summary>Years that the figure is of: those of its time point, else those of its words, which may name others beside it.</summary>
    internal IReadOnlyList<string> Years => _years.Value;

    /// <summary>How many grades or levels people had to gain at least (">=2 motor levels"); null when not said.</summary>
    internal int? Degree =>
        Definition?.IndexOf(">=", StringComparison.Ordinal) is >= 0 and var at && at + 2 < Definition.Length && char.IsAsciiDigit(Definition[at + 2])
            ? Definition[at + 2] - '0'
            : null;

    /// <summary>True when a level of the cord is named for the subgroup.</summary>
    internal bool HasLevel => Subgroup is not null && Sentence.Of(Subgroup).Has("level");

    /// <summary>Whether a word is a calendar year.</summary>
    internal static bool IsYear(string word) => word.Length == 4 && word.All(char.IsAsciiDigit) && word[0] is '1' or '2';
}
