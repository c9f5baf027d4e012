namespace Evidence.Core.Claims.Checking;

/// <summary>One number of a claim with the words around it.</summary>
public sealed record ClaimFigure
{
    /// <summary>What kind of number.</summary>
    public required FigureKind Kind { get; init; }

    /// <summary>People of whom it is said; null for shares and points.</summary>
    public double? Events { get; init; }

    /// <summary>People who were counted; null when not said.</summary>
    public double? Total { get; init; }

    /// <summary>Share from 0 to 1, points, months, cells; the lower end of a range; null for fractions and counts.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end; the same as <see cref="Low"/> for a single number.</summary>
    public double? High { get; init; }

    /// <summary>Decimals of the number as printed.</summary>
    public int Places { get; init; }

    /// <summary>min, max, reach ("as many as": it was so many), approx or exact; null when the number stands alone.</summary>
    public string? Bound { get; init; }

    /// <summary>True for the most that a number can be.</summary>
    internal bool IsUpTo => Bound is "max" or "reach";

    /// <summary>The noun of things that are counted; null for people.</summary>
    public string? Unit { get; init; }

    /// <summary>The words of the claim that are the number.</summary>
    public required string Words { get; init; }

    /// <summary>First word of the sentence that belongs to it.</summary>
    public required int First { get; init; }

    /// <summary>Past the last word.</summary>
    public int End { get; init; }

    /// <summary>Words that give its whole where they stand apart from it ("of the 161 graded A in the paper of 2009, 42"); empty otherwise.</summary>
    internal (int First, int End) Apart { get; init; }

    /// <summary>True for a rate ("seven in ten", "one in five"), whose second number is no group of people.</summary>
    public bool IsRate { get; init; }

    /// <summary>True for times that are counted ("the second to fifth year"): they begin as long before as one of their units.</summary>
    internal bool IsNth { get; init; }

    /// <summary>True for "years after": how many is not said.</summary>
    internal bool IsUnnumbered { get; init; }

    /// <summary>True when the clause denies the outcome ("did not improve"): the number then counts the others.</summary>
    public bool Denied { get; init; }

    /// <summary>True when it may say how many people had an outcome.</summary>
    internal bool CountsPeople => Kind <= FigureKind.AllBut;
}
