using Evidence.Core.Tests.Text;

namespace Evidence.Core.Tests.Claims;

public sealed class HardClaimTests
{
    private static readonly (string Expected, string Text)[] Rows =
    [
        .. Fixture
            .Read("claims/hard-claims.txt")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
            .Select(cells => (cells[0], cells[1])),
    ];

    public static TheoryData<string> Texts => [.. Rows.Select(row => row.Text)];

    [Fact]
    public void There_are_at_least_sixty_hard_claims() => Assert.True(Rows.Length >= 60);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_hard_claim_gets_its_verdict_reason_and_study(string text)
    {
        var check = Release.Checker.Check(text);
        Assert.Equal(Rows.First(row => row.Text == text).Expected, $"{Release.Line(check)}");
    }
}
