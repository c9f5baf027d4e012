namespace Evidence.Core.Tests.Pack;

public sealed class DataTests
{
    [Fact]
    public void The_pack_has_no_defect() => Assert.Empty(DataFolder.Reading.Defects);

    [Fact]
    public void The_pack_holds_what_its_readme_counts()
    {
        var pack = DataFolder.Reading.Pack;
        Assert.NotNull(pack);
        Assert.Equal(
            (205, 538, 76, 438, 32, 28, 15, 22, 29, 4),
            (pack.Studies.Count, pack.Studies.Sum(s => s.Value.Results.Count), pack.Measures.Count, pack.Claims.Count, pack.Testimonials.Count, pack.Sources.Count, pack.Providers.Count, pack.Regulators.Count, pack.Harms.Count, pack.Lexicons.Count));
    }
}
