namespace Evidence.Core.Regulators;

/// <summary>An authority or learned society, with what it said and did about these treatments. Rules change: each line holds for its date.</summary>
public sealed record Regulator
{
    /// <summary>Slug, the same as the file name.</summary>
    public required string Id { get; init; }

    /// <summary>Name in full.</summary>
    public required string Name { get; init; }

    /// <summary>Where it has authority, in words.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, <c>EU</c>, or <c>INT</c> for international bodies.</summary>
    public required string CountryCode { get; init; }

    /// <summary>Public address; null if not recorded.</summary>
    public string? Url { get; init; }

    /// <summary>What it said.</summary>
    public IReadOnlyList<RegulatorStatement> Statements { get; init => field = value ?? []; } = [];

    /// <summary>What it did.</summary>
    public IReadOnlyList<RegulatorAction> Actions { get; init => field = value ?? []; } = [];

    /// <summary>What is known to exist but could not be read.</summary>
    public IReadOnlyList<string> Unverified { get; init => field = value ?? []; } = [];
}
