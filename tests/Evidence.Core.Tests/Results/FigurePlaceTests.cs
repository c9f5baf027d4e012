using Evidence.Core.Results;
using Evidence.Core.Sources;

namespace Evidence.Core.Tests.Results;

public sealed class FigurePlaceTests
{
    [Fact]
    public void A_figure_says_where_it_stands_and_who_read_it()
    {
        var second = new SecondReading { Rater = "B", Date = "2026-11-20", Agrees = false, Note = "Four, not three." };
        Assert.Equal(
            "Table 2, page 7. “three of ten gained a grade” Read by A. Read again by B on 2026-11-20: otherwise. Four, not three.",
            FigurePlace.Of("Table 2, page 7", "three of ten gained a grade", "A", second)
        );
    }

    [Fact]
    public void Of_which_nothing_is_known_nothing_is_said() => Assert.Empty(FigurePlace.Of(null, "", null, null));
}
