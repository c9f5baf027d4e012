namespace Evidence.Core.NaturalCourse;

/// <summary>
/// How old an injury was when people were first examined (cohorts) or treated (arms). It decides what recovery can be expected without any treatment: in the
/// first
/// year much, later little.
/// </summary>
/// <param name="Name">Name on the wire, kebab-case.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="DaysLow">The earliest day it allows; NaN when it is known in words only.</param>
/// <param name="DaysHigh">The latest day it allows; infinity without end; NaN when it is known in words only.</param>
public sealed record Window(string Name, string Meaning, double DaysLow, double DaysHigh)
{
    /// <summary>Whether it lies in the first month, where most recovery without treatment is still to come.</summary>
    public bool IsEarly => this == Windows.Within72Hours || this == Windows.Within30Days || this == Windows.Acute;

    /// <summary>The window that stands for those that may be set beside one another: every early one is acute.</summary>
    public Window Family() => IsEarly ? Windows.Acute : this;

    /// <summary>Whether a row of this window answers a question for <paramref name="asked"/>: the early windows answer for one another when "acute" is
    /// asked.</summary>
    public bool Answers(Window asked) => this == asked || (asked == Windows.Acute && IsEarly);
}
