using Evidence.Core.Exports;
using Evidence.Core.Imports;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Exports;

public sealed class CsvTests
{
    private static readonly CsvTable<string?[]> Three = new(
        "three",
        "Three",
        "Three cells.",
        [.. Enumerable.Range(0, 3).Select(i => new Column<string?[]>($"c{i}", ColumnType.Text, row => Cell.Of(row[i]), "A cell."))]
    );

    public static TheoryData<string> Running =>
        [
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "\"=1",
            " =1",
            "' =1",
            "=HYPERLINK(\"x\")",
            "-",
            "+",
            "\n=1",
            "\u00a0=1",
        ];

    public static TheoryData<string> Plain => ["-1", "+1", "-0.5", "-1e-5", "1", "a=b", "a-b", "x@y", "'quoted'", "AIS A", "2019", "(=1)", "é=1"];

    [Theory]
    [MemberData(nameof(Running))]
    public void A_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe(string text) => Assert.Equal("'" + text, SpreadsheetGuard.Guard(text));

    [Theory]
    [MemberData(nameof(Plain))]
    public void A_cell_that_is_no_formula_stays_as_it_is(string text) => Assert.Equal(text, SpreadsheetGuard.Guard(text));

    [Fact]
    public void Whatever_a_cell_holds_is_read_back()
    {
        Prop.ForAll<string?, string?, string?>((a, b, c) =>
        {
            string?[] row = [Cleaned(a), Cleaned(b), Cleaned(c) ?? "x"];
            using var text = new StringReader(Samples.Text(output => Three.Write(output, CsvOptions.Plain, [row])));
            var read = CsvRows.Read(text).Last();
            Assert.False(read.IsBroken);
            Assert.Equal(row.Select(cell => cell ?? ""), read.Cells.Select(SpreadsheetGuard.Unguard));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_cell_of_any_text_begins_with_what_runs()
    {
        Prop.ForAll<string?>(text =>
        {
            var guarded = SpreadsheetGuard.Guard(Cleaned(text) ?? "");
            Assert.False(guarded.Length > 0 && guarded[0] is '=' or '@' or '\t' or '\r');
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_column_of_every_table_is_documented_and_has_a_name_of_its_own()
    {
        foreach (var table in ExportTables.All.Append(MetaforRows.Table))
        {
            Assert.Equal(table.Columns.Count, table.Columns.Select(column => column.Name).Distinct().Count());
            Assert.All(table.Columns, column => Assert.Matches("^[a-z][A-Za-z0-9]*$", column.Name));
            Assert.All(table.Columns, column => Assert.True(column.Description.Length > 4 && column.Description.EndsWith('.'), $"{table.Name}.{column.Name}"));
            Assert.All(table.Columns.Where(column => column.References is not null), column => Assert.NotNull(ExportTables.Find(column.References!)));
            Assert.NotEmpty(table.Description);
        }
    }

    [Fact]
    public void Testimonials_lie_in_no_table_of_the_trial_ledger()
    {
        Assert.All(ExportTables.Trial, table => Assert.False(table.IsTestimonial));
        Assert.True(ExportTables.Testimonials.IsTestimonial);
        Assert.Equal(["id", "whatThisIs", "incentive"], ExportTables.Testimonials.Columns.Take(3).Select(column => column.Name));
        Assert.StartsWith("testimonial-ledger/", new PackageFile(ExportTables.Testimonials, 0, 0, "").Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_labels_stands_behind_each_column_of_terms()
    {
        var labelled = ExportTables.Studies.LabelledColumns.Select(column => column.Name).ToList();
        Assert.Equal(labelled.IndexOf("design") + 1, labelled.IndexOf("designLabel"));
        Assert.DoesNotContain("titleLabel", labelled);
    }

    [Fact]
    public void Numbers_are_written_as_they_are_read()
    {
        Prop.ForAll<double>(number =>
        {
            var table = new CsvTable<double>("n", "N", "N.", [new("n", ColumnType.Number, row => Cell.Of(row), "N.")]);
            var text = Samples.Text(output => table.WriteRow(output, CsvOptions.Plain, number)).TrimEnd();
            Assert.Equal(double.IsFinite(number) ? number : 0, text.Length == 0 ? 0 : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        }).QuickCheckThrowOnFailure();
    }

    // half a surrogate pair is no text and becomes U+FFFD in UTF-8
    private static string? Cleaned(string? text) =>
        text is null ? null : string.Concat(text.EnumerateRunes().Where(rune => rune.Value is not (0xFFFD or 0xFEFF)).Select(rune => rune.ToString()));
}
