using System.Text;
using System.Text.Json;
using Evidence.Core.Results;
using Evidence.Core.Shifts;
using Evidence.Core.Studies;
using Evidence.Core.Tests.NaturalCourse;
using Evidence.Core.Tests.Pack;

namespace Evidence.Core.Tests.Shifts;

public sealed class ShiftReaderTests
{
    private const string Document =
        """
        {"id":"one","title":"A \"title\"","design":"single-arm-trial","population":{"id":"not this","results":[{"id":"nor this"}]},
         "results":[
          {"id":"first","kind":"responders","arm":"treated","measure":"ais-grade","events":1,"total":2},
          {"id":"second","kind":"transitions","arm":"treated","measure":"ais-grade","months":6.5,"timepoint":"6 months","subgroup":"AIS A","note":"n",
           "transitions":[{"from":"A","to":"B","n":3},{"from":"A","to":"A","n":4}],"partial":true,"computed":true,"derived":{"shift":{"covered":7,"id":"no"}}}],
         "arms":[{"id":"other","label":"x","role":"control"},{"id":"treated","label":"y","role":"treated","n":7,
         "intervention":{"cellType":"stem cell","routes":["a"]}}],
         "derived":{"level":{"value":4}}}
        """;

    [Fact]
    public void A_matrix_is_read_with_its_study_and_its_arm()
    {
        var result = Assert.Single(ShiftReader.Read(Encoding.UTF8.GetBytes(Document), place => place == 1));

        Assert.Equal(new ResultSource("one", "second", "/results/1"), result.Source);
        Assert.Equal(
            ("A \"title\"", "single-arm-trial", 6.5, "6 months", "AIS A", "n", true),
            (result.Title, result.Design, result.Months, result.Timepoint, result.Subgroup, result.Note, result.IsPartial)
        );
        Assert.Equal(new ShiftArm("treated", "treated", 7, true), result.Arm);
        Assert.Equal(["AB3", "AA4"], result.Cells.Select(cell => $"{cell.From}{cell.To}{cell.N}"));
    }

    [Fact]
    public void Results_that_are_not_asked_for_are_passed_over() => Assert.Empty(ShiftReader.Read(Encoding.UTF8.GetBytes(Document), _ => false));

    [Fact]
    public void Reading_bytes_gives_what_reading_records_gives()
    {
        foreach (var study in PackStudies.All)
        {
            var bytes = File.ReadAllBytes(Path.Combine(DataFolder.Path, "studies", $"{study.Id}.json"));
            var read = ShiftReader.Read(bytes, place => study.Results[place] is TransitionsResult);
            var expected = study.Results.OfType<TransitionsResult>().ToList();

            Assert.Equal(
                expected.Select(one => (one.Id, one.Arm, one.Months, one.Subgroup, one.Partial == true)),
                read.Select(one => (one.Source.Result, one.Arm?.Id, one.Months, one.Subgroup, one.IsPartial))
            );
            Assert.Equal(expected.SelectMany(one => one.Transitions), read.SelectMany(one => one.Cells));
        }
    }

    [Fact]
    public void A_stored_study_is_read_back_as_it_was()
    {
        var study = StoredStudy.Read(Encoding.UTF8.GetBytes(Document));

        Assert.Equal(("one", true), (study.Id, study.Results[1].Computed));
        Assert.Equal(
            JsonSerializer.Serialize(ShiftReader.Read(Encoding.UTF8.GetBytes(Document), place => place == 1)[0].Cells),
            JsonSerializer.Serialize(((TransitionsResult)study.Results[1]).Transitions)
        );
    }

    [Fact]
    public void The_whole_matrices_of_the_pack_add_up_as_by_hand()
    {
        var tables = ShiftTables.Of(
            [
                .. PackStudies.All.SelectMany(study =>
                    ShiftReader.Read(
                        File.ReadAllBytes(Path.Combine(DataFolder.Path, "studies", $"{study.Id}.json")),
                        place => study.Results[place] is TransitionsResult
                    )
                ),
            ],
            PackStudies.Table
        );

        // control: Lammertse AA7 AB8 AC2
        Assert.Equal(("A", 17, 10, 2), tables.Control.ByGrade.Select(grade => (grade.Grade, grade.People, grade.AtLeastOne, grade.AtLeastTwo)).Single());
        // a record that was taken out of pooling, and the best visit of one whose end is summed
        Assert.Subset(
            tables.NotSummed.Select(one => (one.Result.Source.Study, one.Reason.Code)).ToHashSet(),
            new HashSet<(string, string)> { ("dai-2013-ucmsc", "withdrawn-from-pooling"), ("larocca-2017", "other-visit") }
        );
        Assert.All(tables.NotSummed.Where(one => one.Reason.Code == "natural-course"), one => Assert.Equal("natural-history", one.Result.Design));
    }
}
