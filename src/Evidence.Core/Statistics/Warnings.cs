using System.Globalization;

namespace Evidence.Core.Statistics;

/// <summary>Every warning this room can attach to a number. The codes are part of the wire.</summary>
public static class Warnings
{
    /// <summary>I² in percent from which heterogeneity is called high (Higgins et al. 2003).</summary>
    public const double HighHeterogeneity = 75;

    /// <summary>Number of studies below which a pooled answer is called fragile.</summary>
    public const int Few = 5;

    /// <summary>All codes, for documentation.</summary>
    public static IReadOnlyList<string> AllCodes { get; } =
        ["few-studies", "high-heterogeneity", "zero-cells-corrected", "no-spread", "narrower-than-z", "test-not-meant-for-method", "number-missing",
            "modified-hartung-knapp", "p-of-few-studies"];

    internal static Warning NoSpread { get; } = new(
        "no-spread", "The studies agree exactly, so the Hartung-Knapp standard error is zero and no test statistic exists.");

    internal static Warning NarrowerThanZ { get; } = new(
        "narrower-than-z", "The Hartung-Knapp adjustment made the standard error smaller than the usual one; compare the test 'adhoc'.");

    internal static Warning Modified { get; } = new(
        "modified-hartung-knapp", "Two studies, or an interval that would be narrower than without the adjustment: the modified Hartung-Knapp interval is "
            + "given, whose standard error is never below the usual one.");

    internal static Warning WorthOfP(int k) => new(
        "p-of-few-studies",
        k < 3 ? "Two studies give no p and no prediction interval: how much studies differ cannot be known from two. Read the rows."
            : string.Create(CultureInfo.InvariantCulture, $"The p of {k} studies rests on a between-study variance estimated from {k} numbers; it would "
                + $"change much with one study more."));

    internal static Warning TestNotMeant { get; } = new(
        "test-not-meant-for-method", "The Hartung-Knapp adjustment is not meant for the equal-effects model.");

    internal static Warning NumberMissing { get; } = new(
        "number-missing", "A number is left out because it is too large for double precision.");

    internal static Warning FewStudies(int k) => new(
        "few-studies",
        string.Create(CultureInfo.InvariantCulture, $"Only {k} studies are pooled; the spread between studies is poorly known below {Few}."));

    internal static Warning Heterogeneous(double i2) => new(
        "high-heterogeneity",
        string.Create(CultureInfo.InvariantCulture, $"I² is {i2:0} %: the studies differ by more than chance, and one number for all of them may mislead."));

    internal static Warning Corrected(int studies) =>
        new(
            "zero-cells-corrected",
            string.Create(
                CultureInfo.InvariantCulture,
                $"One half was added to every cell of {(studies == 1 ? "the one study" : $"the {studies} studies")} that had a zero cell."
            )
        );
}
