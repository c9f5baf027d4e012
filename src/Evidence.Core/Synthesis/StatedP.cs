namespace Evidence.Core.Synthesis;

/// <summary>A p value that the record itself gives for the comparison of a row.</summary>
/// <param name="Result">The result it stands in, study/result.</param>
/// <param name="Value">The p, or the end of the bound printed.</param>
/// <param name="Relation">"=", "&lt;" or "&gt;": whether the p or a bound of it was printed.</param>
public sealed record StatedP(string Result, double Value, string Relation)
{
    /// <summary>Whether a p of ours says something else: both lie on other sides of 5 %, or differ by more than a tenth of the larger and by more than one in a
    /// thousand.</summary>
    public bool DiffersFrom(double ours) => Relation switch
    {
        "<" => ours >= Value,
        ">" => ours <= Value,
        _ => (ours < 0.05) != (Value < 0.05) || Math.Abs(ours - Value) > Math.Max(0.001, 0.1 * Math.Max(ours, Value)),
    };
}
