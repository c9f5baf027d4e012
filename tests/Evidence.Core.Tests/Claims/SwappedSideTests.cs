namespace Evidence.Core.Tests.Claims;

/// <summary>
/// Minimal pairs of the kinds that set two groups or two parts of the people against each other without a number, and that say who paid and who gains:
/// one is borne out or left open, its twin is contradicted.
/// </summary>
public sealed class SwappedSideTests
{
    [Theory]
    [InlineData(
        "The effect on adverse reactions in Chen's 2021 network: more of them after injection into the lesion than after rehabilitation.",
        "The effect on adverse reactions in Chen's 2021 network: fewer of them after injection into the lesion than after rehabilitation."
    )]
    [InlineData(
        "Recovery in Chhabra's randomised pilot of 2016 was alike with cells and without.",
        "Recovery in Chhabra's randomised pilot of 2016 was better with cells than without."
    )]
    [InlineData(
        "Pin prick scores went up in the 2012 series of fetal olfactory glia from which 11 people come.",
        "Pin prick scores went down in the 2012 series of fetal olfactory glia from which 11 people come."
    )]
    [InlineData("The American state paid for Kirshblum's paper of 2022 on tetraplegia.", "A manufacturer paid for Kirshblum's paper of 2022 on tetraplegia.")]
    [InlineData("Staff of a company wrote Shamim's meta-analysis of 2023.", "University staff wrote Shamim's meta-analysis of 2023.")]
    [InlineData("Lineage sponsors DOSED.", "Harvard University sponsors DOSED.")]
    [InlineData(
        "In Harrop's cohort lumbar injuries improved more often than thoracic ones.",
        "In Harrop's cohort lumbar injuries improved less often than thoracic ones."
    )]
    [InlineData("Some of the people in Gant's trial of 2021 had a cervical injury.", "None of the people in Gant's trial of 2021 had a cervical injury.")]
    [InlineData(
        "The lead author of Shroff's cerebral palsy series of 91 works for the clinic that sells the treatment.",
        "The lead author of Shroff's cerebral palsy series of 91 has nothing to do with the clinic that sells the treatment and is independent of it."
    )]
    [InlineData(
        "Half of the tetraplegias of 2013 to 2015 turned incomplete in Marino's data.",
        "A tenth of the tetraplegias of 2013 to 2015 turned incomplete in Marino's data."
    )]
    [InlineData(
        "Three months on, sensory scores were higher with marrow cells in the Chinese study of 64 early injuries.",
        "Three months on, sensory scores were lower with marrow cells in the Chinese study of 64 early injuries."
    )]
    [InlineData(
        "Locomotor recovery was minimal in the fetal olfactory glia series of 11 chronic complete injuries, 2012.",
        "Locomotor recovery was large in the fetal olfactory glia series of 11 chronic complete injuries, 2012."
    )]
    public void One_side_turns_it(string borne, string swapped)
    {
        Assert.False(Release.IsSeen(borne), $"{borne}: {Release.Checker.Check(borne).Rule}");
        Assert.True(Release.IsSeen(swapped), $"{swapped}: {Release.Checker.Check(swapped).Rule}");
    }

    /// <summary>What looks like one of these kinds and is another thing.</summary>
    [Theory]
    [InlineData("People with recent lesions did best in Hammadi's series.")]
    [InlineData("Nobody served as a control in Sharma's thoracolumbar report of 2013.")]
    [InlineData("After rehabilitation alone nobody's grade had changed in Lima's 2010 trial.")]
    [InlineData("NCT06981338, which sets spinal stimulation beside Wharton's jelly cells, is sponsored from Spain.")]
    [InlineData("SCiStar's 32% with two motor levels is close to what Steeves found without cells.")]
    [InlineData("The Chinese Academy of Sciences sponsors the registered trial of NeuroRegen in chronic complete injury.")]
    public void What_only_resembles_it_is_not_contradicted(string text) => Assert.False(Release.IsSeen(text), $"{text}: {Release.Checker.Check(text).Rule}");

    /// <summary>What a record denies in a list is denied of each of its items.</summary>
    [Fact]
    public void A_denied_list_is_denied_item_by_item()
    {
        Assert.Equal("partly-supported", Release.Checker.Check("Chhabra's 2009 pilot did not find a bladder benefit.").Verdict);
        Assert.NotEqual("partly-supported", Release.Checker.Check("Chhabra's 2009 pilot found a bladder benefit.").Verdict);
    }

    /// <summary>A P value that stands far from its name is one, and is compared with that of its outcome.</summary>
    [Fact]
    public void A_P_value_is_read_behind_what_it_is_of()
    {
        Assert.Contains(Release.Checker.Check("The P value of the arm score one year after Muse cells was 0.009.").Slots, slot => slot.Slot == "p");
    }
}
