namespace Evidence.Core.Synthesis;

/// <summary>A registered trial whose outcome nobody knows.</summary>
/// <param name="Study">Its record.</param>
/// <param name="People">People it planned or entered, by the registry; null if not stated.</param>
/// <param name="MonthsOverdue">Months since its completion date; null while it is not over or without a date.</param>
public sealed record MissingTrial(SynthesisStudy Study, int? People, double? MonthsOverdue);
