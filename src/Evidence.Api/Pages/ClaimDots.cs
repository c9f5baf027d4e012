namespace Evidence.Api.Pages;

/// <summary>What a claim and its source count, as dots of people.</summary>
public static class ClaimDots
{
    /// <summary>What the page counts; null where it counts nobody.</summary>
    public static Dots? Claimed(Node claim) =>
        claim["quantities"].Items.FirstOrDefault(static one => one["kind"].Text == "fraction" && one["total"].Whole is > 0) is var counted
        && counted["events"].Number is { } events
            ? new Dots(events, (int)counted["total"].Whole!.Value)
            : null;

    /// <summary>What the source counts, of what speaks for or against the claim; null where it counts nobody.</summary>
    public static Dots? Found(Node claim) =>
        claim["assessment"]
            ["evidence"]
            .Items.Where(static one => one["relation"].Text != "context")
            .Select(static one => Dots.Read(one["figure"].Text))
            .FirstOrDefault(static one => one is not null);
}
