using System.Globalization;
using System.Text;
using Evidence.Core.Exports;

namespace Evidence.Core.Synthesis;

/// <summary>
/// The rows of a synthesis as a table that R's metafor reads: xi of ni (ci of n2i for controls) and yi, vi on the pooling scale. Numbers are invariant and read
/// back to
/// the same double; RFC 4180 with CRLF. Rows without a number leave it empty (NA). key is that of the row's first result in results.csv and
/// results.metafor; with effect it names one row of each. growthLow to growthHigh is what such children gain anyway, in points.
/// </summary>
public static class SynthesisCsv
{
    private static readonly string[] Columns = ["block", "study", "slab", "arm", "xi", "ni", "yi", "vi", "ci", "n2i", "effect", "months", "level",
        "independence", "weight", "pooled", "results", "key", "notPooled",
        "growthLow", "growthHigh", "growth"];

    /// <summary>The table.</summary>
    public static string Write(SynthesisAnswer answer)
    {
        var csv = new StringBuilder();
        Line(csv, Columns);
        foreach (var row in answer.Comparative?.Rows ?? [])
        {
            Line(csv, Cells(answer.Comparative!.Plan, row, row.Treated, row.Control, row.Growth));
        }

        foreach (var row in answer.SingleArm?.Rows ?? [])
        {
            Line(csv, Cells(answer.SingleArm!.Plan, row, row.Treated, null, row.Growth));
        }

        foreach (var row in answer.NaturalCourse?.Rows ?? [])
        {
            Line(csv, Cells(answer.NaturalCourse!.Plan, row, row.Group, null));
        }

        return csv.ToString();
    }

    private static string[] Cells(BlockPlan plan, SynthesisRow row, GroupFigure group, GroupFigure? control, GrowthGuard? growth = null) =>
    [
        plan.Kind.Name, row.Study.Id, row.Study.Label, row.Arm + (row.Subgroup is null ? "" : $" ({row.Subgroup})"),
        Text(group.Events), Text(group.N), Text(row.Effect?.Estimate), Text(row.Effect?.Variance), Text(control?.Events), Text(control?.N),
        plan.Kind != BlockKinds.Comparative && plan.Form == FigureForm.Means ? MetaforRows.MeanEffect : plan.Effect.WireName,
        Text(row.Months), Text(row.Study.Level), row.Study.Independence, Text(row.Weight), row.NotPooled is null ? "true" : "false",
            string.Join(' ', row.Results), $"{row.Study.Id}/{row.Results[0]}", row.NotPooled?.Code ?? "",
        Text(growth?.Low), Text(growth?.High), growth?.Word ?? "",
    ];

    private static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static void Line(StringBuilder csv, IEnumerable<string> cells) => csv.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
