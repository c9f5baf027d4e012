namespace Evidence.Core.Integrity;

/// <summary>How many records of a kind say where they stand, and how well they were looked at.</summary>
/// <param name="Name">What is counted, camelCase.</param>
/// <param name="Description">What it means, one sentence.</param>
/// <param name="Have">How many have it.</param>
/// <param name="Of">How many could.</param>
public sealed record CoverageCount(string Name, string Description, int Have, int Of);
