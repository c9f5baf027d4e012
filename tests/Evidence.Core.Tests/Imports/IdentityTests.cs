using Evidence.Core.Imports;
using Evidence.Core.Studies;
using Evidence.Core.Tests.Exports;

namespace Evidence.Core.Tests.Imports;

public sealed class IdentityTests
{
    private static readonly Study Curated = Samples.Trial.Study;

    [Theory]
    [InlineData("nct 1234567", null, null, true)]
    [InlineData(null, "HTTPS://DOI.ORG/10.1234/JNC_2019.1", null, true)]
    [InlineData(null, null, "PMID 012345678", true)]
    [InlineData("NCT00000009", "10.1/x", "9", false)]
    public void Studies_with_the_same_number_are_the_same(string? registration, string? doi, string? pmid, bool same)
    {
        var other = new Study
        {
            Id = "x", Title = "Another title altogether", PublicationYear = 2019, Registrations = registration is null ? [] : [registration],
            Publications = [new() { Citation = "c", Doi = doi, Pmid = pmid, Role = "primary" }],
        };
        Assert.Equal(same, StudyIdentity.Of(Curated).IsSameAs(StudyIdentity.Of(other)));
        Assert.Equal(same, StudyIdentity.Of(other).IsSameAs(StudyIdentity.Of(Curated)));
    }

    [Fact]
    public void The_same_title_and_year_are_the_same_study_unless_a_number_says_otherwise()
    {
        var other = new Study { Id = "x", Title = Curated.Title.ToUpperInvariant(), PublicationYear = 2019 };
        Assert.True(StudyIdentity.Of(Curated).IsSameAs(StudyIdentity.Of(other)));
        Assert.False(StudyIdentity.Of(Curated).IsSameAs(StudyIdentity.Of(other with { PublicationYear = 2020 })));
        Assert.False(StudyIdentity.Of(Curated).IsSameAs(StudyIdentity.Of(other with { Registrations = ["NCT00000009"] })));
        Assert.False(StudyIdentity.Of(other with { Title = "Reply" }).IsSameAs(StudyIdentity.Of(other with { Title = "Reply" })));
    }

    [Fact]
    public void A_curated_fact_is_never_overwritten_and_a_difference_is_a_note()
    {
        var foreign = ReaderTests.Read("ctgov", ImportSamples.Registry).Single().Study!;
        var merged = StudyMerge.Merge(Curated, foreign, "the registry");
        Assert.Equal(Curated.Sponsor, merged.Study.Sponsor);
        Assert.Equal(Curated.Results, merged.Study.Results);
        Assert.Equal(Curated.Masking, merged.Study.Masking);
        Assert.Contains(merged.Differences, note => note.Pointer == "/masking" && note.Detail == "here single; the registry has double");
        Assert.Contains(merged.Differences, note => note.Pointer == "/arms");
        Assert.Equal(["registry"], merged.Study.Readings.Except(Curated.Readings).Select(reading => reading.What));
        Assert.Contains("NCT09990001", merged.Study.Registrations);
    }

    [Fact]
    public void Merging_the_same_record_twice_changes_nothing_the_second_time()
    {
        var foreign = ReaderTests.Read("ctgov", ImportSamples.Registry).Single().Study!;
        foreach (var study in (Study[])[Curated, new() { Id = "bare", Title = "Bare" }])
        {
            var once = StudyMerge.Merge(study, foreign, "f");
            var twice = StudyMerge.Merge(once.Study, foreign, "f");
            Assert.True(once.IsChanged);
            Assert.Empty(twice.Added);
            Assert.Same(once.Study, twice.Study);
        }
    }

    [Fact]
    public void What_is_not_known_is_taken_with_its_reading()
    {
        var foreign = ReaderTests.Read("ctgov", ImportSamples.Registry).Single().Study!;
        var merged = StudyMerge.Merge(new() { Id = "bare", Title = "Bare" }, foreign, "f");
        Assert.Equal(("University of Somewhere", 20, 3), (merged.Study.Sponsor, merged.Study.Enrolled, merged.Study.Results.Count));
        Assert.Equal("Bare", merged.Study.Title);
        Assert.Empty(merged.Differences);
        Assert.Contains("/results", merged.Added);
    }

    [Fact]
    public void Notices_are_read_row_by_row_and_a_correction_stays_one()
    {
        using var text = new StringReader(
            "DOI,PMID,Kind,Date,Reason\n10.1234/A,,Retraction,2015-03-01,\"fraud, mostly\"\n,123,correction,,\n,,retraction,2015,\n10.1/b,,withdrawn,2015,\n"
                + "10.1234/c,,retraction,soon,\n10.1234/d,1,expression of concern,2015,x"
        );
        var read = RetractionNoticeReader.Read(text, "n.csv").ToList();
        Assert.Equal(["retraction", "correction", "expression-of-concern"], read.Select(one => one.Notice?.Notice.Kind).OfType<string>());
        Assert.Equal(("10.1234/a", "fraud, mostly", "2015-03-01"), (read[0].Notice!.Doi, read[0].Notice!.Notice.Reason, read[0].Notice!.Notice.Date));
        Assert.Equal(["n.csv:4", "n.csv:5", "n.csv:6"], read.Where(one => one.Finding is not null).Select(one => one.Finding!.File));
        using var other = new StringReader("a,b\n1,2\n");
        Assert.Equal("not-this-format", Assert.Single(RetractionNoticeReader.Read(other, "n.csv")).Finding!.Code);
    }

    [Fact]
    public void Every_kind_of_finding_has_a_code_of_its_own_and_says_what_would_be_right()
    {
        Assert.Equal(ImportFindings.All.Count, ImportFindings.All.Select(kind => kind.Code).Distinct().Count());
        Assert.All(ImportFindings.All, kind => Assert.EndsWith(".", kind.Right, StringComparison.Ordinal));
    }
}
