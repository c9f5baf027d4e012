using Evidence.Core.Claims.Checking;

namespace Evidence.Core.Tests.Claims;

/// <summary>A number of a claim beside a count of a study, on both sides of every limit.</summary>
public sealed class FigureComparisonTests
{
    private const string Same = "Match";
    private const string Other = "Contradicted";
    private const string Nothing = "Absent";

    [Theory]
    // "few" is less than a fifth; from two fifths on it is wrong, between them it is left open
    [InlineData("Few patients improved.", 19, 100, Same)]
    [InlineData("Few patients improved.", 20, 100, Nothing)]
    [InlineData("Few patients improved.", 39, 100, Nothing)]
    [InlineData("Few patients improved.", 40, 100, Other)]
    // "most" is more than half
    [InlineData("Most patients improved.", 51, 100, Same)]
    [InlineData("Most patients improved.", 50, 100, Other)]
    // a range holds its ends as they are printed
    [InlineData("30-40% of patients improved.", 40, 100, Same)]
    [InlineData("30-40% of patients improved.", 41, 100, Other)]
    [InlineData("30-40% of patients improved.", 29, 100, Other)]
    // a percentage is rounded or cut
    [InlineData("71% of patients improved.", 5, 7, Same)]
    [InlineData("72% of patients improved.", 5, 7, Other)]
    // "about" is within five points
    [InlineData("About 70% of patients improved.", 75, 100, Same)]
    [InlineData("About 70% of patients improved.", 76, 100, Other)]
    // a rate is right to half of one of its second number
    [InlineData("Seven in ten patients improved.", 5, 7, Same)]
    [InlineData("Seven in ten patients improved.", 13, 17, Other)]
    [InlineData("One in five patients improved.", 9, 41, Same)]
    [InlineData("One in five patients improved.", 13, 41, Other)]
    // a group is exact, another group of the same share is the same
    [InlineData("Seven of the ten patients improved.", 7, 10, Same)]
    [InlineData("Seven of the ten patients improved.", 8, 10, Other)]
    [InlineData("Seven of the ten patients improved.", 14, 20, Same)]
    [InlineData("Seven of the ten patients improved.", 5, 7, Other)]
    [InlineData("All but three of the ten patients improved.", 7, 10, Same)]
    [InlineData("All but three of the ten patients improved.", 8, 10, Other)]
    [InlineData("All patients improved.", 9, 10, Other)]
    [InlineData("No patient improved.", 0, 10, Same)]
    [InlineData("No patient improved.", 1, 10, Other)]
    [InlineData("At least six of the ten patients improved.", 7, 10, Same)]
    [InlineData("At least eight of the ten patients improved.", 7, 10, Other)]
    public void A_number_of_people_stands_to_a_count(string sentence, int events, int total, string relation)
    {
        var claim = ClaimFigureReader.Read(Core.Language.Sentence.Of(sentence)).Single(figure => figure.CountsPeople);
        var figure = new EvidenceFigure { Study = "s", Result = "r", Measure = "ais-grade", Events = events, Total = total };

        Assert.Equal(relation, FigureComparison.Compare(claim, figure).ToString());
    }

    [Theory]
    [InlineData("It was followed for 1 year.", 12)]
    [InlineData("It was followed for 6 months.", 6)]
    [InlineData("It was followed for 3 weeks.", 0.69)]
    public void Times_are_read_in_months(string sentence, double months) =>
        Assert.Equal(
            months,
            ClaimFigureReader.Read(Core.Language.Sentence.Of(sentence)).Single(figure => figure.Kind == FigureKind.Time).Low!.Value,
            2
        );

    [Theory]
    [InlineData("With P at 0.061 it just failed.")]
    [InlineData("The P between the implanted and the others is 0.391.")]
    [InlineData("It was significant (p = 0.03).")]
    public void A_p_value_is_known_by_its_letter(string sentence) =>
        Assert.Contains(ClaimFigureReader.Read(Core.Language.Sentence.Of(sentence)), figure => figure.Kind == FigureKind.PValue);
}
