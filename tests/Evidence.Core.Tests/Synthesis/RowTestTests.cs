using Evidence.Core.Results;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

/// <summary>The test of a row, what the record says beside it, and which result stands for an arm.</summary>
public sealed class RowTestTests
{
    private static readonly SynthesisQuestion Ais = new() { Measure = "ais-grade" };

    [Theory]
    [InlineData(12, 1)]
    [InlineData(24, 0)]
    [InlineData(null, 1)]
    public void A_p_of_the_record_stands_beside_ours_only_where_it_is_of_the_same_time(int? months, int stated)
    {
        var study = SomeEvidence.Controlled("a", (10, 20), (5, 20));
        var said = new EffectResult { Id = "said", Measure = "ais-grade", Effect = "risk-ratio", Value = 2, P = 0.03, Months = months };
        var row = SomeEvidence.Answer(Ais, [study]).Comparative!.Rows[0] with { Months = 12, Study = study with { Results = [.. study.Results, said] } };

        Assert.Equal(stated, RowTest.Of(row, "ais-grade", 0.95)!.Stated.Count);
    }

    [Fact]
    public void The_p_of_means_is_of_the_difference_in_standard_errors()
    {
        var row = SomeEvidence.Answer(Ais, [SomeEvidence.Controlled("a", (10, 20), (5, 20))]).Comparative!.Rows[0];

        Assert.Equal(0.0455, RowTest.Of(row with { Numbers = new GenericEstimate(4, 2) }, "ais-grade", 0.95)!.P, 4);
    }

    [Fact]
    public void People_who_came_back_do_not_stand_for_the_arm_however_long_they_were_followed()
    {
        var (whole, back) = (SomeEvidence.Responders(5, 20, 6), SomeEvidence.Responders(9, 20, 24));
        var study = SomeEvidence.SingleArm("a", whole with { Id = "whole" }, back with { Id = "back", SelectedPeople = "completers-only" });
        var answer = SomeEvidence.Answer(Ais, [study]);

        Assert.Equal(["whole"], answer.SingleArm!.Rows[0].Results);
    }
}
