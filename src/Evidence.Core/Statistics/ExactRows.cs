namespace Evidence.Core.Statistics;

/// <summary>Exact tests of a 2×2 table given its margins.</summary>
internal static class ExactRows
{
    public static TwoByTwoAnswer Fisher(TwoByTwo table, double level) => new() { Method = "fisher-exact", P = ExactP.Fisher(table) };

    public static TwoByTwoAnswer MidP(TwoByTwo table, double level) => new() { Method = "mid-p", P = ExactP.Mid(table) };
}
