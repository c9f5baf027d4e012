using System.Globalization;
using System.Text;

namespace Evidence.Core.Exports;

/// <summary>The README of a data package: what it is, how to read it without being misled, every column of every table.</summary>
public static class PackageReadme
{
    /// <summary>The text, Markdown, lines end with a line feed.</summary>
    public static string Write(ReleaseCitation release, IReadOnlyList<PackageFile> files)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {release.Title}\n\n{release.Description}\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Version {release.Version}{(release.Date is null ? "" : $" of {release.Date}")}, SHA-256 of its trial ledger `{release.Digest}`.\n\n"
                + $"Cite as: {release.Text}\n\n"
                + $"Licence: CC0 1.0 ({ReleaseCitation.LicenseUrl}).\n\n"
        );
        text.Append("## Before you use it\n\n");
        text.Append("- An empty cell means unknown, never \"none\" and never zero.\n");
        text.Append(
            "- Two ledgers that must not be mixed: what trials measured (`trial-ledger/`) and what patients are reported to have experienced "
                + "(`testimonial-ledger/`). A testimonial is not evidence of an effect.\n"
        );
        text.Append("- People recover without treatment. A study without a control group cannot tell recovery from effect: see `profile` and `level`.\n");
        text.Append("- `notices` names retractions and corrections that are known; `noticesCheckedOn` says whether a database was asked.\n");
        text.Append("- A cell that a spreadsheet would run as a formula begins with an apostrophe; remove it to get the text.\n\n");
        text.Append("## Files\n\n| File | Rows | SHA-256 |\n| --- | ---: | --- |\n");
        foreach (var file in files)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{file.Path}` | {file.Rows} | `{file.Sha256}` |\n");
        }

        foreach (var file in files)
        {
            WriteTable(text, file);
        }

        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, PackageFile file)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n## {file.Table.Title}: `{file.Path}`\n\n{file.Table.Description}\n\n| Column | Type | Meaning |\n| --- | --- | --- |\n"
        );
        foreach (var column in file.Table.Columns)
        {
            var terms = column.Vocabulary is { } vocabulary
                ? " One of: " + string.Join(", ", vocabulary.Terms.Select(static term => $"`{term.Value}`")) + "."
                : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{column.Name}` | {column.Type.ToString().ToLowerInvariant()} | "
                    + $"{column.Description.Replace("|", "\\|", StringComparison.Ordinal)}{terms} |\n"
            );
        }
    }
}
