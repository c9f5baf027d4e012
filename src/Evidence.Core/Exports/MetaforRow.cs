namespace Evidence.Core.Exports;

/// <summary>A result as metafor's <c>rma</c> takes it.</summary>
/// <param name="Of">The result.</param>
/// <param name="Measure">metafor's name of the effect: <c>PLO</c> (logit of a proportion) or <c>MN</c> (raw mean).</param>
/// <param name="Xi">Events; null for means.</param>
/// <param name="Ni">People; null if unknown.</param>
/// <param name="Yi">Estimate on the scale of pooling.</param>
/// <param name="Vi">Sampling variance; above 0.</param>
/// <param name="Corrected">True when ½ was added to events and non-events because one of them is 0.</param>
public sealed record MetaforRow(ResultRow Of, string Measure, int? Xi, int? Ni, double Yi, double Vi, bool Corrected)
{
    /// <summary>Whether a synthesis takes the row: a comparison, or a result of a study that compares nobody.</summary>
    public bool IsChosen => Compared is not null || Of.IsChosenAlone;

    /// <summary>The comparison; null for a result alone.</summary>
    internal Synthesis.ComparativeRow? Compared { get; init; }

    /// <summary>What the row is in <c>synthesis.csv</c> and, but for the effect, in <c>results.csv</c>.</summary>
    public string Key => Of.Key;

    /// <summary>Label of the row in a forest plot: study, arm and subgroup.</summary>
    public string Slab => string.Join(", ", new[] { Of.Study.Study.Id, Of.Result.Arm, Of.Result.Subgroup, Of.Result.Timepoint }.OfType<string>());
}
