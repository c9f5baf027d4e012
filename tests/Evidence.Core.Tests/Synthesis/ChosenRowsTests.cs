using System.Buffers;
using System.Globalization;
using System.Text;
using Evidence.Core.Exports;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

/// <summary>The researcher's tables carry the very rows that a synthesis pools.</summary>
public sealed class ChosenRowsTests
{
    private static List<Dictionary<string, string>> Table(Action<IBufferWriter<byte>> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        write(bytes);
        var lines = Rows(Encoding.UTF8.GetString(bytes.WrittenSpan));
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal))];
    }

    // no cell of these tables that is looked at has a quote or a line in it
    private static List<List<string>> Rows(string csv) => [.. csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Cells)];

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var one in line)
        {
            quoted ^= one == '"';
            if (one == ',' && !quoted)
            {
                cells.Add("");
            }
            else if (one != '"')
            {
                cells[^1] += one;
            }
        }

        return cells;
    }

    private static List<Dictionary<string, string>> Results { get; } = Table(output =>
        ExportTables.Results.Write(output, CsvOptions.Plain, PackStudies.Records.Select(study => new StudyRow(study)).SelectMany(ResultRow.WithContrasts)));

    private static List<Dictionary<string, string>> Synthesis(string measure) =>
        Table(output => output.Write(Encoding.UTF8.GetBytes(SynthesisCsv.Write(PackStudies.Answer(new() { Measure = measure })))));

    [Fact]
    public void Every_row_that_is_pooled_stands_among_the_chosen_with_the_same_numbers()
    {
        var chosen = Results.Where(row => row["chosen"] == "true" && row["yi"].Length > 0).ToDictionary(row => (row["key"], row["effectMeasure"]));
        var measures = PackStudies.Records.SelectMany(study => study.Results).Select(result => result.Measure).Distinct(StringComparer.Ordinal);
        var pooled = measures.SelectMany(Synthesis)
            .Where(row => row["pooled"] == "true" && row["block"] != "natural-course").ToList();

        Assert.True(pooled.Count > 100);
        Assert.All(pooled, row => Assert.Equal((Number(row["yi"]), Number(row["vi"])), Numbers(chosen.GetValueOrDefault((row["key"], row["effect"])))));
    }

    [Fact]
    public void Every_row_of_a_synthesis_joins_the_results_by_its_key()
    {
        var keys = Results.Select(row => row["key"]).ToHashSet(StringComparer.Ordinal);

        Assert.All(Synthesis("ais-grade"), row => Assert.Contains(row["key"], keys));
    }

    [Theory]
    [InlineData("el-kheir-2014/ais-grade-treated-18m-responders", "RR")]
    [InlineData("min-2013/gmfm-pucb-6m-change", "MD")]
    [InlineData("min-2013/gmfm-pucb-6m-change", "SMD")]
    public void A_comparison_is_a_row_of_its_own_and_its_results_are_not_chosen_alone(string key, string effect)
    {
        var rows = Results.Where(row => row["key"] == key).ToList();

        Assert.Equal("contrast", rows.Single(row => row["effectMeasure"] == effect)["row"]);
        Assert.Equal(("false", "compared-within-study"), (rows[0]["chosen"], rows[0]["notChosen"]));
        Assert.Equal(rows.Count, rows.Select(row => row["id"]).Distinct().Count());
    }

    [Fact]
    public void Controls_are_parted_only_on_measures_that_every_study_of_a_group_compares() =>
        Assert.All(OverlapGroups.All.Where(group => group.SharesControls), group => Assert.Equal(
            group.Measures.Order(StringComparer.Ordinal),
            group.Studies.Select(id => PackStudies.Records.Single(study => study.Id == id).Results.Select(result => result.Measure).Distinct())
                .Aggregate((one, other) => one.Intersect(other)).Order(StringComparer.Ordinal)));

    // Novak 2016: 4 of 135 against 3 of 139
    [Fact]
    public void People_whom_a_review_counted_with_and_without_cells_are_one_comparison()
    {
        var answer = PackStudies.Beside(new() { Measure = "serious-adverse-events", MoreEventsAreBetter = false });
        var review = answer.Published.Single(one => one.Study.Id == "novak-2016");

        Assert.Equal(("RR", BlockKinds.Comparative, 274), (review.Effect, review.Block, review.People));
        Assert.Equal((1.37, 0.31, 6.02), (Round(review.Estimate), Round(review.Interval!.Value.Low), Round(review.Interval.Value.High)));
    }

    private static double Round(double number) => Math.Round(number, 2);

    // the last digit of a variance hangs on whether it came from a standard error
    private static double Number(string cell) => Math.Round(double.Parse(cell, CultureInfo.InvariantCulture), 12);

    private static (double, double) Numbers(Dictionary<string, string>? row) => row is null ? (double.NaN, double.NaN) : (Number(row["yi"]), Number(row["vi"]));
}
