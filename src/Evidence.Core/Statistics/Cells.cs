namespace Evidence.Core.Statistics;

/// <summary>
/// The four cells of a 2×2 table as numbers. When one of them is zero, ½ is added to all four of this table and to no other table:
/// metafor's <c>add = 1/2, to = "only0"</c>, its default.
/// </summary>
/// <param name="A">First group with the event.</param>
/// <param name="B">First group without.</param>
/// <param name="C">Second group with the event.</param>
/// <param name="D">Second group without.</param>
internal readonly record struct Cells(double A, double B, double C, double D)
{
    public double N1 => A + B;

    public double N2 => C + D;

    public double N => A + B + C + D;

    public bool HasZero => A == 0 || B == 0 || C == 0 || D == 0;

    /// <summary>No person, or every person, of both groups has the event: the table says nothing about a ratio.</summary>
    public bool IsUninformative => (A == 0 && C == 0) || (B == 0 && D == 0);

    public static Cells Of(TwoByTwo table) => new(
        table.Events, (double)table.Total - table.Events, table.ControlEvents, (double)table.ControlTotal - table.ControlEvents);

    public Cells Corrected() => HasZero ? new(A + 0.5, B + 0.5, C + 0.5, D + 0.5) : this;

    /// <summary>Log risk ratio (Katz 1978).</summary>
    public EffectSize LogRiskRatio() => new(Math.Log(A / N1) - Math.Log(C / N2), (B / A / N1) + (D / C / N2));

    /// <summary>Log odds ratio (Woolf 1955).</summary>
    public EffectSize LogOddsRatio() => new(Math.Log(A / B) - Math.Log(C / D), (1 / A) + (1 / B) + (1 / C) + (1 / D));

    /// <summary>Risk difference with the large-sample variance.</summary>
    public EffectSize RiskDifference() => new((A / N1) - (C / N2), (A / N1 * (B / N1) / N1) + (C / N2 * (D / N2) / N2));
}
