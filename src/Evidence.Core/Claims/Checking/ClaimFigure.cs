namespace Evidence.Core.Claims.Checking;

/// <summary>What kind of number a claim gives.</summary>
public enum FigureKind
{
    /// <summary>So many of so many.</summary>
    Fraction,

    /// <summary>A share of people, exact or bounded.</summary>
    Share,

    /// <summary>So many people, of an unknown number.</summary>
    Count,

    /// <summary>Everyone.</summary>
    All,

    /// <summary>More than half.</summary>
    Most,

    /// <summary>No one.</summary>
    None,

    /// <summary>Not everyone.</summary>
    NotAll,

    /// <summary>Points of a scale, or percentage points.</summary>
    Points,
}

/// <summary>One number of a claim with the words around it.</summary>
public sealed record ClaimFigure
{
    /// <summary>What kind of number.</summary>
    public required FigureKind Kind { get; init; }

    /// <summary>People of whom it is said; null for shares and points.</summary>
    public double? Events { get; init; }

    /// <summary>People who were counted; null when not said.</summary>
    public double? Total { get; init; }

    /// <summary>Share from 0 to 1, or points; the lower end of a range; null for fractions and counts.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end; the same as <see cref="Low"/> for a single number.</summary>
    public double? High { get; init; }

    /// <summary>Decimals of the number as printed.</summary>
    public int Places { get; init; }

    /// <summary>min, max or approx; null when the number stands alone.</summary>
    public string? Bound { get; init; }

    /// <summary>The words of the claim that are the number.</summary>
    public required string Words { get; init; }

    /// <summary>First character in the folded text.</summary>
    public required int Start { get; init; }

    /// <summary>acute, subacute, chronic or early, where the clause of the number says so; null otherwise.</summary>
    public string? Chronicity { get; init; }

    /// <summary>True when the clause is about people who were not given the cells ("against 1 of 15 controls").</summary>
    public bool OfControls { get; init; }

    /// <summary>The outcomes that the clause of the number names; empty when it names none of its own.</summary>
    internal IReadOnlyList<MeasureFamily> Measures { get; init; } = [];

    /// <summary>True when the clause denies the outcome ("did not improve"): the number then counts the others.</summary>
    public bool Denied { get; init; }
}
