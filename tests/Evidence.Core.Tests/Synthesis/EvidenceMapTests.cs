using Evidence.Core.Plots;
using Evidence.Core.Synthesis;
using Evidence.Core.Tests.Plots;

namespace Evidence.Core.Tests.Synthesis;

public sealed class EvidenceMapTests
{
    private static readonly EvidenceMap Map = new(
        [new("bone marrow", 3), new("umbilical cord <blood>", 1)],
        [new("ais-grade", 3), new("gmfm", 1)],
        [[EvidenceCell.Empty.With(20, 2).With(null, 4).With(10, null), EvidenceCell.Empty], [EvidenceCell.Empty, EvidenceCell.Empty.With(5, 4)]],
        5, 1, 0, 0, 0);

    [Fact]
    public void A_cell_sums_people_counts_those_of_unknown_size_and_keeps_the_strongest_level()
    {
        Assert.Equal(new EvidenceCell(3, 30, 1, 2), Map.Cells[0][0]);
        Assert.Equal(EvidenceCell.Empty, Map.Cells[0][1]);
    }

    [Fact]
    public void The_map_is_as_it_was_looked_at() =>
        Golden.Matches(
            "evidence-map.svg",
            EvidenceMapPlot.Draw(Map, "Where the evidence is: tissue by measure", static value => value, static value => value, "All studies.")
        );
}
