using System.Globalization;

namespace Evidence.Core.Statistics;

/// <summary>Every reason this room can give for not answering. The codes are part of the wire.</summary>
public static class Reasons
{
    /// <summary>A number of the input is impossible (negative count, events above total, standard deviation of zero).</summary>
    public const string InvalidInputCode = "invalid-input";

    /// <summary>The confidence level does not lie strictly between 0 and 1.</summary>
    public const string InvalidLevelCode = "invalid-level";

    /// <summary>The name of a measure, method or test is not known; the sentence lists the known ones.</summary>
    public const string UnknownNameCode = "unknown-name";

    /// <summary>The method exists and misleads.</summary>
    public const string MethodNotRecommendedCode = "method-not-recommended";

    /// <summary>This method does not exist for this measure.</summary>
    public const string MethodNotApplicableCode = "method-not-applicable";

    /// <summary>This test does not exist for this method.</summary>
    public const string TestNotApplicableCode = "test-not-applicable";

    /// <summary>The numbers given are not the kind that the measure needs.</summary>
    public const string WrongNumbersCode = "wrong-numbers";

    /// <summary>There are fewer studies than the calculation needs.</summary>
    public const string TooFewStudiesCode = "too-few-studies";

    /// <summary>The estimate lies at infinity or does not exist for these counts.</summary>
    public const string NoFiniteEstimateCode = "no-finite-estimate";

    /// <summary>The iteration found no stable answer.</summary>
    public const string NotConvergedCode = "not-converged";

    /// <summary>The numbers differ by more than double precision can carry.</summary>
    public const string OutOfRangeCode = "out-of-range";

    /// <summary>There is a fit, and it says nothing: the spread between studies explodes, or the interval covers nearly everything.</summary>
    public const string DegenerateFitCode = "degenerate-fit";

    /// <summary>All codes, for documentation.</summary>
    public static IReadOnlyList<string> AllCodes { get; } =
    [
        InvalidInputCode, InvalidLevelCode, UnknownNameCode, MethodNotRecommendedCode, MethodNotApplicableCode, TestNotApplicableCode,
        WrongNumbersCode, TooFewStudiesCode, NoFiniteEstimateCode, NotConvergedCode, OutOfRangeCode, DegenerateFitCode,
    ];

    internal static Reason InvalidLevel { get; } = new(InvalidLevelCode, "The confidence level must lie strictly between 0 and 1, for example 0.95.");

    internal static Reason OutOfRange { get; } = new(OutOfRangeCode, "These numbers differ in size by more than double precision can carry.");

    internal static Reason NotConverged { get; } = new(NotConvergedCode, "The likelihood of these data has no stable maximum; use an inverse-variance method.");

    internal static Reason FreemanTukey { get; } = new(
        MethodNotRecommendedCode,
        "The Freeman-Tukey double arcsine (PFT) is refused: its back-transformation can mislead seriously (Schwarzer et al. 2019); use PLO with GLMM.");

    internal static Reason Degenerate(string why) => new(DegenerateFitCode,
        $"The fit is no answer: {why}. What was counted is shown instead, with exact intervals.");

    internal static Reason Invalid(string sentence) => new(InvalidInputCode, sentence);

    internal static Reason NoFiniteEstimate(string sentence) => new(NoFiniteEstimateCode, sentence);

    internal static Reason TooFew(int found, int needed) => new(
        TooFewStudiesCode,
        string.Create(CultureInfo.InvariantCulture, $"This calculation needs at least {needed} studies; there are {found}."));

    internal static Reason Unknown(string what, string name, IEnumerable<string> known) => new(
        UnknownNameCode, $"There is no {what} '{name}'; known are {string.Join(", ", known)}.");

    internal static Reason MethodNotApplicable(string method, string measure) => new(
        MethodNotApplicableCode, $"The method {method} does not exist for the measure {measure}.");

    internal static Reason TestNotApplicable(string test, string method) => new(
        TestNotApplicableCode, $"The test {test} does not exist for the method {method}, which is tested with z.");
}
