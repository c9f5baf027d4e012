using System.Text;
using Evidence.Core.Claims;
using Evidence.Core.Releases;

namespace Evidence.Core.Tests.Claims;

public sealed class ClaimTimelineTests
{
    [Fact]
    public void Each_release_says_what_changed_the_claim_and_what_stood_behind_it()
    {
        var events = ClaimTimeline.Of(
            [
                Revision(1, 3, Claim("supported", "one")),
                Revision(3, 5, Claim("overstated", "two")),
                Revision(5, 6, Claim("overstated", "two", rationale: "In other words.")),
                Revision(6, 8, Claim("overstated", "two", rationale: "In other words.", title: "A new title")),
            ],
            [.. Enumerable.Range(1, 9).Select(number => Made(number, number < 7 ? "a" : "b"))],
            [Changed(2, "one", "changed"), Changed(3, "two", "added"), Changed(4, "three", "changed"), Changed(4, "one", "removed")]);

        Assert.Equal(
            [
                "1 added /",
                "2 rests-changed one changed",
                "3 verdict two added, two linked, one unlinked",
                "5 words /",
                "6 shown /",
                "7 engine b replaced",
                "8 removed /",
            ],
            events.Select(one =>
                $"{one.Release.Number} {one.Change} "
                + $"{(one.Causes.Count == 0 ? "/" : string.Join(", ", one.Causes.Select(cause => $"{cause.Id} {cause.Change}")))}"
            )
        );
        Assert.Equal(["/assessment/verdict", "/assessment/evidence", "/derived"], events[2].Members);
        Assert.Equal("overstated", events[2].Claim!.Assessment.Verdict);
        Assert.Null(events[^1].Claim);
        Assert.All(events, one => Assert.True(ClaimTimeline.Changes.ContainsKey(one.Change)));
    }

    [Fact]
    public void A_claim_that_never_was_has_no_history() => Assert.Empty(ClaimTimeline.Of([], [Made(1, "a")], []));

    private static string Claim(string verdict, string study, string rationale = "It says so.", string? title = null) =>
        $$$$"""
        {"id":"c","sourceId":"page","locator":"Top","statement":"It helps.","stream":"safety","category":"safety",
        "assessment":{"verdict":"{{{{verdict}}}}","rationale":"{{{{rationale}}}}","evidence":[{"study":"{{{{study}}}}","relation":"supports"}]},
        "derived":{"grounds":[{"kind":"study","title":"{{{{title ?? study}}}}"}]}}
        """;

    private static RecordRevision Revision(long since, long? until, string body) =>
        new()
        {
            Since = since,
            Until = until,
            Digest = body,
            Body = Encoding.UTF8.GetBytes(body),
        };

    private static RecordChange Changed(long release, string study, string change) =>
        new()
        {
            Release = release,
            Ledger = "trial",
            Kind = "studies",
            Id = study,
            Change = change,
        };

    private static Core.Releases.Release Made(long number, string engine) =>
        new()
        {
            Number = number,
            PublishedAt = "2026-01-01T00:00:00Z",
            Pack = "p",
            Engine = engine,
            TrialDigest = "",
            TestimonialDigest = "",
            TrialNumber = number,
            TestimonialNumber = number,
            Added = 0,
            Changed = 0,
            Removed = 0,
        };
}
