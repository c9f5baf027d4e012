namespace Evidence.Core.Claims.Checking;

/// <summary>What the words of a figure say, read once when it is first asked for, with the tables that claims are read with.</summary>
/// <param name="Subgroup">Which of the people; null for all.</param>
/// <param name="Definition">What counted; null when not said.</param>
/// <param name="Arm">Id and label of the arm.</param>
internal sealed record FigureWords(string? Subgroup, string? Definition, string Arm)
{
    private readonly Lazy<(IReadOnlyList<string> Phases, string? Help, string? Level)> _read = new(() => Read(Subgroup, Definition, Arm));

    /// <summary>The phases that arm, subgroup or definition name.</summary>
    internal IReadOnlyList<string> Phases => _read.Value.Phases;

    /// <summary>with help or without help; null when not said.</summary>
    internal string? Help => _read.Value.Help;

    /// <summary>The level of a subgroup; null when it names none.</summary>
    internal string? Level => _read.Value.Level;

    private static (IReadOnlyList<string>, string?, string?) Read(string? subgroup, string? definition, string arm) =>
        (new SlotText($"{subgroup} {definition} {arm}").Meanings(SlotWords.Phase), definition is null ? null : new SlotText(definition).Meaning(SlotWords.Help), subgroup is null ? null : new SlotText(subgroup).Meaning(SlotWords.Level));
}
