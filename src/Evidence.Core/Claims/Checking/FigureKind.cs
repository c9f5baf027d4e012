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

    /// <summary>Less than a third.</summary>
    Few,

    /// <summary>No one.</summary>
    None,

    /// <summary>Not everyone.</summary>
    NotAll,

    /// <summary>Everyone but so many.</summary>
    AllBut,

    /// <summary>Points of a scale, or percentage points.</summary>
    Points,

    /// <summary>So many times as much.</summary>
    Ratio,

    /// <summary>A P value.</summary>
    PValue,

    /// <summary>A number of cells.</summary>
    Cells,

    /// <summary>A number of doses.</summary>
    Doses,

    /// <summary>A time.</summary>
    Time,

    /// <summary>An age.</summary>
    Age,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Studies, countries, centres.</summary>
    Things,

    /// <summary>A confidence interval.</summary>
    Interval,

    /// <summary>Anything else.</summary>
    Other,
}
