namespace Evidence.Core.Claims.Checking;

/// <summary>How much a kind of cue counts for a study.</summary>
/// <param name="Fits">Where it fits the study.</param>
/// <param name="Rare">Where it fits, for each unit of its rarity.</param>
/// <param name="Lacks">Where it does not fit.</param>
/// <param name="RareLacks">Where it does not fit, for each unit of its rarity.</param>
internal readonly record struct SubjectWeight(double Fits, double Rare, double Lacks, double RareLacks);
