namespace Evidence.Core.Claims;

/// <summary>A claim in slots that arithmetic can compare with results. A null slot was not stated: it is never filled by a guess.</summary>
public sealed record Assertion
{
    /// <summary>Id of the study it names.</summary>
    public string? Study { get; init; }

    /// <summary>Id of an arm of that study.</summary>
    public string? Arm { get; init; }

    /// <summary>Id of the outcome measure.</summary>
    public string? Measure { get; init; }

    /// <summary>A term of the vocabulary <c>result-kind</c>: the kind of result that could answer it.</summary>
    public string? Kind { get; init; }

    /// <summary>People said to have met the outcome.</summary>
    public int? Events { get; init; }

    /// <summary>People said to have been counted.</summary>
    public int? Total { get; init; }

    /// <summary>Share of people, 0 to 1.</summary>
    public double? Proportion { get; init; }

    /// <summary>A stated value in the unit of the measure.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of a stated range.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of a stated range.</summary>
    public double? High { get; init; }

    /// <summary>A term of the vocabulary <c>quantifier</c>.</summary>
    public string? Quantifier { get; init; }

    /// <summary>Months after treatment.</summary>
    public double? Months { get; init; }

    /// <summary>What it is compared with, in words.</summary>
    public string? Comparator { get; init; }

    /// <summary>Who it is about.</summary>
    public AssertedPopulation? Population { get; init; }
}
