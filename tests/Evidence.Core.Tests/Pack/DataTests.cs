using Evidence.Core.Pack;
using Evidence.Core.Results;

namespace Evidence.Core.Tests.Pack;

public sealed class DataTests
{
    [Fact]
    public void The_pack_has_no_defect() => Assert.Empty(DataFolder.Reading.Defects);

    [Fact]
    public void What_does_not_add_up_in_the_sources_is_noted_at_its_place()
    {
        string[] expected =
        [
            "studies/cheng-2014.json /results/3/after mean-impossible",
            "studies/honmou-2021.json /results/2 shifts-below-responders",
            "studies/lima-2006.json /results/3/mean mean-impossible",
            "studies/oraee-yazdani-2021.json /results/0/before mean-impossible",
            "studies/oraee-yazdani-2021.json /results/1/before mean-impossible",
            "studies/oraee-yazdani-2021.json /results/2/before mean-impossible",
            "studies/tien-2019.json /results/2/after mean-impossible",
            "studies/tien-2019.json /results/2/before mean-impossible",
        ];
        Assert.Equal(expected, DataFolder.Reading.Notes.Select(note => $"{note.File} {note.Pointer} {note.Code}"));
    }

    [Fact]
    public void The_pack_holds_what_its_readme_counts()
    {
        var pack = DataFolder.Reading.Pack!;
        Assert.Equal((219, 560), (pack.Studies.Count, pack.Studies.Sum(study => study.Value.Results.Count)));
        Assert.Equal((76, 468, 32), (pack.Measures.Count, pack.Claims.Count, pack.Testimonials.Count));
        Assert.Equal((28, 15, 23), (pack.Sources.Count, pack.Providers.Count, pack.Regulators.Count));
        Assert.Equal((29, 4), (pack.Harms.Count, pack.Lexicons.Count));
    }

    [Fact]
    public void The_citation_file_is_of_the_edition_that_the_title_page_names()
    {
        var title = DataFolder.Reading.Pack!.Title!.Value;
        var lines = File.ReadAllLines(Path.Combine(DataFolder.Path, "CITATION.cff"));
        Assert.Contains($"version: \"{title.Version}\"", lines);
        Assert.Contains($"date-released: \"{title.ReadOn}\"", lines);
        Assert.Contains($"license: {title.Licence}", lines);
    }

    [Fact]
    public void Every_accepted_exception_is_still_needed()
    {
        var studies = DataFolder.Reading.Pack!.Studies.Select(study => study.Value).ToDictionary(study => study.Id);
        Assert.All(
            AcceptedException.All,
            exception =>
            {
                var study = studies[exception.Study];
                Assert.True(
                    exception.Result is null
                        ? study.Arms.Sum(arm => arm.N) > study.Enrolled
                        : study
                            .Results.OfType<RespondersResult>()
                            .Any(result => result.Id == exception.Result && result.Total > study.Arms.Single(arm => arm.Id == result.Arm).N)
                );
            }
        );
    }
}
