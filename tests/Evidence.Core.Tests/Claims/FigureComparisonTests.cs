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
    [InlineData("30-40% of patients improved.", 4049, 10_000, Same)]
    [InlineData("30-40% of patients improved.", 406, 1000, Other)]
    [InlineData("30-40% of patients improved.", 2951, 10_000, Same)]
    [InlineData("30-40% of patients improved.", 294, 1000, Other)]
    // a percentage is rounded or cut
    [InlineData("71% of patients improved.", 5, 7, Same)]
    [InlineData("72% of patients improved.", 5, 7, Other)]
    [InlineData("42.9% of patients improved.", 3, 7, Same)]
    [InlineData("42.8% of patients improved.", 3, 7, Same)]
    [InlineData("42.7% of patients improved.", 3, 7, Other)]
    // "about" is within five points
    [InlineData("About 70% of patients improved.", 75, 100, Same)]
    [InlineData("About 70% of patients improved.", 76, 100, Other)]
    // a rate is right to half of one of its second number
    [InlineData("Seven in ten patients improved.", 5, 7, Same)]
    [InlineData("Seven in ten patients improved.", 13, 17, Other)]
    [InlineData("One in five patients improved.", 9, 41, Same)]
    [InlineData("One in five patients improved.", 13, 41, Other)]
    [InlineData("One in five patients improved.", 2, 11, Same)]
    [InlineData("One in five patients improved.", 18, 100, Other)]
    [InlineData("One in five patients improved.", 2, 9, Same)]
    [InlineData("One in five patients improved.", 226, 1000, Other)]
    [InlineData("Eleven in twenty patients improved.", 57, 100, Same)]
    [InlineData("Eleven in twenty patients improved.", 58, 100, Other)]
    [InlineData("Eleven in twenty patients improved.", 53, 100, Same)]
    [InlineData("Eleven in twenty patients improved.", 52, 100, Other)]
    // of two in three at most five points
    [InlineData("Two in three patients improved.", 71, 100, Same)]
    [InlineData("Two in three patients improved.", 72, 100, Other)]
    // and two points more where it is rough
    [InlineData("About one in five patients improved.", 24, 100, Same)]
    [InlineData("About one in five patients improved.", 25, 100, Other)]
    [InlineData("At least one in five patients improved.", 30, 100, Same)]
    [InlineData("At least one in five patients improved.", 19, 100, Other)]
    // a group is exact, another group of the same share is the same
    [InlineData("Seven of the ten patients improved.", 7, 10, Same)]
    [InlineData("Seven of the ten patients improved.", 8, 10, Other)]
    [InlineData("Seven of the ten patients improved.", 14, 20, Same)]
    [InlineData("Seven of the ten patients improved.", 5, 7, Other)]
    // but not a larger group than was counted
    [InlineData("Fourteen of the twenty patients improved.", 7, 10, Other)]
    [InlineData("Three of the ten patients did not improve.", 7, 10, Same)]
    [InlineData("Three of the ten patients did not improve.", 8, 10, Other)]
    [InlineData("30% of patients did not improve.", 70, 100, Same)]
    [InlineData("30% of patients did not improve.", 71, 100, Other)]
    [InlineData("More than half of the patients did not improve.", 49, 100, Same)]
    [InlineData("More than half of the patients did not improve.", 51, 100, Other)]
    [InlineData("Not all patients improved.", 9, 10, Same)]
    [InlineData("Not all patients improved.", 10, 10, Other)]
    [InlineData("All but three of the ten patients improved.", 7, 10, Same)]
    [InlineData("All but three of the ten patients improved.", 8, 10, Other)]
    [InlineData("All patients improved.", 9, 10, Other)]
    [InlineData("No patient improved.", 0, 10, Same)]
    [InlineData("No patient improved.", 1, 10, Other)]
    [InlineData("At least six of the ten patients improved.", 7, 10, Same)]
    [InlineData("At least eight of the ten patients improved.", 7, 10, Other)]
    // the most is that of a group that is no smaller
    [InlineData("At most ten patients improved.", 7, 10, Same)]
    [InlineData("At most six patients improved.", 7, 10, Other)]
    [InlineData("At most twelve patients improved.", 7, 10, Nothing)]
    // another group is another group, whatever word counts it
    [InlineData("All ten patients improved.", 9, 9, Other)]
    [InlineData("All ten patients improved.", 10, 10, Same)]
    public void A_number_of_people_stands_to_a_count(string sentence, int events, int total, string relation) =>
        Assert.Equal(relation, Relation(sentence, new() { Study = "s", Result = "r", Measure = "ais-grade", Events = events, Total = total }));

    [Theory]
    // a number in thousands is rounded to one in a hundred, and so is one that is said to be rough
    [InlineData("99,000 people were injured.", 100_000, 100_000, Same)]
    [InlineData("98,000 people were injured.", 100_000, 100_000, Other)]
    [InlineData("99,500 people were injured.", 100_000, 100_000, Other)]
    [InlineData("99,999 people were injured.", 100_000, 100_000, Other)]
    [InlineData("About 99,500 people were injured.", 100_000, 100_000, Same)]
    [InlineData("About 98,900 people were injured.", 100_000, 100_000, Other)]
    // the most of a range is its upper end, the least its lower end
    [InlineData("As many as 500,000 people were injured.", 250_000, 500_000, Same)]
    [InlineData("As many as 400,000 people were injured.", 250_000, 500_000, Other)]
    [InlineData("As many as 600,000 people were injured.", 250_000, 500_000, Nothing)]
    [InlineData("At least 250,000 people were injured.", 250_000, 500_000, Same)]
    [InlineData("At least 300,000 people were injured.", 250_000, 500_000, Nothing)]
    [InlineData("At least 500,000 people were injured.", 250_000, 500_000, Other)]
    // one number is wrong where it lies more than one in twenty outside
    [InlineData("237,500 people were injured.", 250_000, 500_000, Nothing)]
    [InlineData("237,000 people were injured.", 250_000, 500_000, Other)]
    [InlineData("525,000 people were injured.", 250_000, 500_000, Nothing)]
    [InlineData("526,000 people were injured.", 250_000, 500_000, Other)]
    public void A_number_of_people_stands_to_one_that_is_of_no_group(string sentence, double low, double high, string relation) =>
        Assert.Equal(relation, Relation(sentence, new() { Study = "s", Result = "r", Measure = "incidence", Low = low, High = high }));

    [Theory]
    // a printed share, without its count: a group is right to half a person, a rate to five points
    [InlineData("Seven of the ten patients improved.", 0.745, 0.745, null, Same)]
    [InlineData("Seven of the ten patients improved.", 0.76, 0.76, null, Other)]
    [InlineData("Seven of the ten patients improved.", 0.74, 0.74, 10, Same)]
    [InlineData("Seven of the ten patients improved.", 0.74, 0.74, 12, Nothing)]
    [InlineData("Eleven in twenty patients improved.", 0.57, 0.57, null, Same)]
    [InlineData("Eleven in twenty patients improved.", 0.58, 0.58, null, Other)]
    // ranges: the same limits as printed, none in common, or some
    [InlineData("66.7 to 84.8% of patients improved.", 0.667, 0.848, null, Same)]
    [InlineData("66.7 to 84.8% of patients improved.", 0.671, 0.844, null, Same)]
    [InlineData("66.7 to 84.8% of patients improved.", 0.673, 0.848, null, Nothing)]
    [InlineData("66.7 to 84.8% of patients improved.", 0.667, 0.855, null, Nothing)]
    [InlineData("10 to 20% of patients improved.", 0.667, 0.848, null, Other)]
    [InlineData("90 to 95% of patients improved.", 0.667, 0.848, null, Other)]
    [InlineData("84.8 to 95% of patients improved.", 0.667, 0.848, null, Nothing)]
    [InlineData("50 to 66.7% of patients improved.", 0.667, 0.848, null, Nothing)]
    [InlineData("90% of patients improved.", 0.667, 0.848, null, Nothing)]
    // a range from half on is more than half, and most
    [InlineData("More than half of the patients improved.", 0.5, 0.7, null, Same)]
    [InlineData("More than half of the patients improved.", 0.45, 0.7, null, Nothing)]
    [InlineData("At least 60% of the patients improved.", 0.5, 0.7, null, Nothing)]
    [InlineData("Less than half of the patients improved.", 0.5, 0.7, null, Nothing)]
    [InlineData("Most patients improved.", 0.5, 0.7, null, Same)]
    [InlineData("Most patients improved.", 0.45, 0.7, null, Nothing)]
    public void A_number_of_people_stands_to_a_printed_share(string sentence, double low, double high, int? total, string relation) =>
        Assert.Equal(
            relation,
            Relation(sentence, new() { Study = "s", Result = "r", Measure = "ais-grade", Low = low, High = high, Total = total })
        );

    [Theory]
    // right to the last decimal that is printed; the sign is told by the verb
    [InlineData("They gained 4.7 points.", 4.74, Same)]
    [InlineData("They gained 4.7 points.", 4.76, Other)]
    [InlineData("They lost 4.7 points.", -4.74, Same)]
    [InlineData("They lost 4.7 points.", -4.76, Other)]
    [InlineData("They gained 0 points.", 0.45, Same)]
    [InlineData("They gained 0 points.", 0.55, Other)]
    [InlineData("They gained 0.0 points.", 0.45, Other)]
    [InlineData("They gained 4 to 5 points.", 4.7, Same)]
    [InlineData("They gained 4 to 5 points.", 5.6, Other)]
    [InlineData("They gained 4 to 5 points.", 3.4, Other)]
    public void Points_stand_to_points(string sentence, double points, string relation) =>
        Assert.Equal(relation, Relation(sentence, new() { Study = "s", Result = "r", Measure = "gmfm-66", Low = points, High = points, IsPoints = true }));

    [Theory]
    [InlineData("They gained 4.7 points.", false)]
    [InlineData("Seven patients improved.", true)]
    [InlineData("More than half of the patients improved.", true)]
    [InlineData("Most patients improved.", true)]
    [InlineData("4 to 5% of patients improved.", true)]
    public void Points_are_never_compared_with_people(string sentence, bool points) =>
        Assert.Equal(Nothing, Relation(sentence, new() { Study = "s", Result = "r", Measure = "gmfm-66", Low = 4.7, High = 4.7, IsPoints = points }));

    [Theory]
    [InlineData("71% of patients improved.", 7, false)]
    [InlineData("71.4% of patients improved.", 7, false)]
    [InlineData("42.9% of patients improved.", 7, false)]
    // cut, not rounded
    [InlineData("66.6% of patients improved.", 3, false)]
    [InlineData("72% of patients improved.", 7, true)]
    [InlineData("70% of patients improved.", 7, true)]
    [InlineData("71.3% of patients improved.", 7, true)]
    [InlineData("50% of patients improved.", 1, true)]
    [InlineData("About 72% of patients improved.", 7, false)]
    public void A_percentage_is_impossible_when_no_whole_number_of_people_gives_it(string sentence, int people, bool impossible) =>
        Assert.Equal(impossible, FigureComparison.IsImpossible(Figure(sentence), people));

    [Fact]
    public void Beside_an_impossible_percentage_stand_the_ones_next_to_it() =>
        Assert.Equal(
            "of 7 people 5 are 71.4% and 6 are 85.7%; none gives 72%",
            FigureComparison.Nearest(Figure("72% of patients improved."), 7)
        );

    [Theory]
    [InlineData("It was followed for 1 year.", 12)]
    [InlineData("It was followed for 6 months.", 6)]
    [InlineData("It was followed for 3 weeks.", 0.69)]
    [InlineData("It was followed for two decades.", 240)]
    [InlineData("It was followed for 2 yr.", 24)]
    [InlineData("It was followed for 365 days.", 11.99)]
    [InlineData("It was followed for 730 hours.", 1)]
    [InlineData("It was followed for half a year.", 6)]
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

    private static string Relation(string sentence, EvidenceFigure figure) => FigureComparison.Compare(Figure(sentence), figure).ToString();

    private static ClaimFigure Figure(string sentence) =>
        ClaimFigureReader.Read(Core.Language.Sentence.Of(sentence)).Single(figure => figure.CountsPeople || figure.Kind == FigureKind.Points);
}
