using System.Globalization;
using System.Net;
using System.Text;
using Evidence.Core.Synthesis;

namespace Evidence.Api.Findings;

/// <summary>A summary of findings as a table for spreadsheets and as a page.</summary>
internal static class FindingsText
{
    private static readonly (string Name, string Label, Func<FindingRow, string> Cell)[] Columns =
    [
        ("measure", "Outcome", row => row.Measure.Name),
        ("without_per_1000", "Of 1,000 without it", row => Whole(row.Without)),
        ("with_per_1000", "Of 1,000 with it", row => Whole(row.With?.Estimate)),
        ("with_low", "lower limit", row => Whole(row.With?.Low)),
        ("with_high", "upper limit", row => Whole(row.With?.High)),
        ("difference_per_1000", "Difference", row => Whole(row.Difference)),
        ("effect", "Effect", row => row.Block.Plan.Effect.WireName),
        ("estimate", "Estimate", row => Number(row.Effect?.Estimate)),
        ("ci_low", "from", row => Number(row.Effect?.Low)),
        ("ci_high", "to", row => Number(row.Effect?.High)),
        ("studies", "Studies", row => row.Studies.ToString(CultureInfo.InvariantCulture)),
        ("people", "People", row => row.People.ToString(CultureInfo.InvariantCulture)),
        ("certainty", "Certainty", row => row.Block.Certainty.Value is { } value ? CertaintyLevels.Names[value].Name : ""),
        ("reasons", "Why", row => string.Join(' ', row.Block.Certainty.Steps.Where(step => step.Change < 0).Select(step => step.Reason))),
        ("sentence", "In words", row => row.Sentence),
    ];

    public static string Csv(SummaryOfFindings found)
    {
        var csv = new StringBuilder().AppendJoin(',', Columns.Select(column => column.Name)).Append("\r\n");
        foreach (var row in found.Rows)
        {
            csv.AppendJoin(',', Columns.Select(column => Quoted(column.Cell(row)))).Append("\r\n");
        }

        return csv.ToString();
    }

    public static string Html(FindingsRequest asked, SummaryOfFindings found)
    {
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"""<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">"""
                + $"<title>{WebUtility.HtmlEncode(asked.InWords)}</title>"
        );
        html.Append(
            "<style>body{font:16px/1.5 system-ui,sans-serif;margin:1rem;color-scheme:light dark}div{overflow-x:auto}table{border-collapse:collapse}"
                + "th,td{border:1px solid #8886;padding:.4rem .6rem;text-align:left;vertical-align:top}"
                + "caption{text-align:left;font-weight:600;padding:.5rem 0}</style></head><body><main>"
        );
        html.Append(
            CultureInfo.InvariantCulture,
            $"<h1>Summary of findings</h1><p>{WebUtility.HtmlEncode(asked.InWords)}. "
                + $"Harms stand in every summary; no row is not the absence of harm.</p>"
                + $"<div><table><caption>{WebUtility.HtmlEncode(asked.InWords)}</caption><thead><tr>"
        );
        foreach (var column in Columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<th scope="col">{WebUtility.HtmlEncode(column.Label)}</th>""");
        }

        html.Append("</tr></thead><tbody>");
        foreach (var row in found.Rows)
        {
            html.Append("<tr>");
            foreach (var column in Columns)
            {
                var cell = WebUtility.HtmlEncode(column.Cell(row));
                html.Append(column.Name == "measure" ? $"""<th scope="row">{cell}</th>""" : $"<td>{cell}</td>");
            }

            html.Append("</tr>");
        }

        return html.Append("</tbody></table></div></main></body></html>").ToString();
    }

    private static string Whole(double? number) => number?.ToString("0", CultureInfo.InvariantCulture) ?? "";

    private static string Number(double? number) => number?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
