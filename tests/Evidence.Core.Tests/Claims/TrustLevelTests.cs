using Evidence.Core.Claims.Checking;

namespace Evidence.Core.Tests.Claims;

/// <summary>What a verdict asks of the fitted trust.</summary>
public sealed class TrustLevelTests
{
    [Fact]
    public void The_more_a_verdict_risks_the_more_trust_it_asks_for()
    {
        var levels = new[] { "even", "fair", "read-on-page", "sure", "likely", "certain" }.Select(TrustLevels.Of).ToList();

        Assert.Equal(levels.Order(), levels);
        Assert.All(levels, level => Assert.InRange(level, 0.5, 1));
    }
}
