namespace Evidence.Storage.Integrity;

/// <summary>What a verification of a store found.</summary>
/// <param name="Records">How many revisions of records were read.</param>
/// <param name="Releases">How many releases.</param>
/// <param name="Damages">What is not what was written, a sentence each; the first of very many.</param>
public sealed record VerificationReport(long Records, long Releases, IReadOnlyList<string> Damages);
