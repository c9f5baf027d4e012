using Evidence.Core.Results;

namespace Evidence.Core.Exports;

/// <summary>A cell of a shift matrix.</summary>
/// <param name="Result">The result it is part of.</param>
/// <param name="Cell">The cell.</param>
public sealed record TransitionRow(ResultRow Result, Transition Cell)
{
    /// <summary>Result, slash, the two grades.</summary>
    public string Id => $"{Result.Id}/{Cell.From}-{Cell.To}";

    /// <summary>The rows of a study.</summary>
    public static IEnumerable<TransitionRow> Of(StudyRow row) =>
        ResultRow.Of(row).SelectMany(result => (result.Result as TransitionsResult)?.Transitions.Select(cell => new TransitionRow(result, cell)) ?? []);
}
