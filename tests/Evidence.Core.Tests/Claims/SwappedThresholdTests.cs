namespace Evidence.Core.Tests.Claims;

/// <summary>Minimal pairs of ranges of points, each of its own part of the people, and of studies of one person.</summary>
public sealed class SwappedThresholdTests
{
    [Theory]
    [InlineData(
        "In children with an acquired brain injury a GMFM-88 change of 1.1 to 5.3 points is the least that matters, writes Storm.",
        "In children with cerebral palsy a GMFM-88 change of 1.1 to 5.3 points is the least that matters, writes Storm."
    )]
    [InlineData("Ichim's lone patient went from AIS A to AIS D.", "Ichim's lone patient went from AIS A to AIS C.")]
    public void A_range_is_of_its_own_people(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Storm's children with cerebral palsy gained 0.1 to 3.0 points from robot training.")]
    public void A_threshold_is_no_gain(string text) => Assert.False(Release.IsBorneOut(text), $"{text}: {Release.Checker.Check(text).Rule}");
}
