namespace Evidence.Core.Studies;

/// <summary>What a study says about harm.</summary>
/// <param name="IsReported">True when it says anything, if only that none was seen.</param>
/// <param name="Statements">Indexes into <c>adverseEvents</c>.</param>
/// <param name="Results">Indexes into <c>results</c> of results that count harm.</param>
public sealed record HarmReport(bool IsReported, IReadOnlyList<int> Statements, IReadOnlyList<int> Results);
