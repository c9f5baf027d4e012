using System.Text.Json.Nodes;
using Evidence.Core.Releases;

namespace Evidence.Core.Claims;

/// <summary>The history of a claim: what changed its verdict, when, and by which record or engine.</summary>
public static class ClaimTimeline
{
    /// <summary>What can happen, with the sentence that says it.</summary>
    public static IReadOnlyDictionary<string, string> Changes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["added"] = "The claim was added with its verdict.",
        ["verdict"] = "The verdict changed.",
        ["grounds"] = "What the verdict rests on changed, and the verdict did not.",
        ["words"] = "Other words of the record changed; verdict and grounds did not.",
        ["shown"] = "What is shown of the records that it points at changed; the claim itself did not.",
        ["rests-changed"] = "A record that the verdict rests on changed; the claim did not.",
        ["engine"] = "The program that derives and checks was replaced; verdicts of people are not its work.",
        ["removed"] = "The claim was removed.",
    };

    /// <summary>The kinds and ids that a claim points at.</summary>
    public static IEnumerable<(string Kind, string Id)> Related(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);

        // a link may name a harm instead of a study, and works that are both have one id
        var links = claim.Assessment.Evidence.Select(static link => link.Study).Append(claim.About?.Study).Append(claim.Assertion?.Study).OfType<string>();
        return links
            .SelectMany(static id => new[] { ("studies", id), ("harms", id) })
            .Concat(
                claim.Assessment.Grounds.SelectMany(static ground =>
                    new[] { ("regulators", ground.Regulator), ("sources", ground.Source), ("claims", ground.Claim) }
                        .Where(static one => one.Item2 is not null)
                        .Select(static one => (one.Item1, one.Item2!))
                )
            )
            .Append(("sources", claim.SourceId))
            .Distinct();
    }

    /// <summary>The events, oldest first.</summary>
    /// <param name="revisions">The states of the claim, oldest first.</param>
    /// <param name="releases">Every release.</param>
    /// <param name="related">What changed of the records that any of its states points at.</param>
    public static IReadOnlyList<TimelineEvent> Of(
        IReadOnlyList<RecordRevision> revisions,
        IReadOnlyList<Release> releases,
        IReadOnlyCollection<RecordChange> related
    )
    {
        ArgumentNullException.ThrowIfNull(revisions);
        var events = new List<TimelineEvent>();
        if (revisions.Count == 0)
        {
            return events;
        }

        string? engine = null;
        foreach (var release in releases.OrderBy(static one => one.Number))
        {
            var before = revisions.LastOrDefault(one => one.Since < release.Number && (one.Until is null || one.Until >= release.Number));
            var now = revisions.LastOrDefault(one => one.Since <= release.Number && (one.Until is null || one.Until > release.Number));
            var replaced = engine is not null && engine != release.Engine;
            engine = release.Engine;
            if (before is not null || now is not null)
            {
                events.AddRange(Of(release, before, now, replaced, related));
            }
        }

        return events;
    }

    private static IEnumerable<TimelineEvent> Of(
        Release release,
        RecordRevision? before,
        RecordRevision? now,
        bool replaced,
        IReadOnlyCollection<RecordChange> related
    )
    {
        var (old, current) = (Read(before), Read(now));
        var pointed = new[] { old, current }.OfType<Claim>().SelectMany(Related).ToHashSet();
        List<TimelineCause> causes =
        [
            .. related
                .Where(change => change.Release == release.Number && pointed.Contains((change.Kind, change.Id)))
                .Select(static change => new TimelineCause(change.Kind, change.Id, change.Change)),
            .. Pointers(old, current),
        ];
        if (replaced)
        {
            causes.Add(new("engine", release.Engine, "replaced"));
        }

        if (before?.Digest == now?.Digest)
        {
            return causes.Count == 0
                ? []
                : [new(release, causes.Exists(static cause => cause.Kind != "engine") ? "rests-changed" : "engine", current, [], causes)];
        }

        var members = before is null || now is null ? [] : Differences(before.Body, now.Body);
        return [new(release, Change(old, current, members), current, members, causes)];
    }

    private static string Change(Claim? old, Claim? current, List<string> members) =>
        old is null ? "added"
        : current is null ? "removed"
        : old.Assessment.Verdict != current.Assessment.Verdict || old.Assessment.Reason != current.Assessment.Reason ? "verdict"
        : members.Exists(static one => one is "/assessment/evidence" or "/assessment/grounds" or "/assessment/readings") ? "grounds"
        : members.TrueForAll(static one => one == "/derived") ? "shown"
        : "words";

    private static IEnumerable<TimelineCause> Pointers(Claim? old, Claim? current)
    {
        if (old is null || current is null)
        {
            return [];
        }

        var (before, after) = (Linked(old), Linked(current));
        return after
            .Except(before)
            .Select(static one => new TimelineCause(one.Kind, one.Id, "linked"))
            .Concat(before.Except(after).Select(static one => new TimelineCause(one.Kind, one.Id, "unlinked")));
    }

    private static List<(string Kind, string Id)> Linked(Claim claim) =>
        [
            .. claim.Assessment.Evidence.Select(static link => ("studies", link.Study)).Distinct(),
            .. claim
                .Assessment.Grounds.Select(static ground =>
                    ground.Regulator is { } regulator ? ("regulators", regulator)
                    : ground.Claim is { } other ? ("claims", other)
                    : ("sources", ground.Source ?? "")
                )
                .Distinct(),
        ];

    private static Claim? Read(RecordRevision? revision) => revision is null ? null : ClaimReader.Read(revision.Body);

    // the assessment is looked into, every other member is one
    private static List<string> Differences(byte[] before, byte[] after)
    {
        var (old, current) = (JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject());
        var members = new List<string>();
        foreach (var name in old.Concat(current).Select(static member => member.Key).Distinct())
        {
            if (JsonNode.DeepEquals(old[name], current[name]))
            {
                continue;
            }

            if (name == "assessment" && old[name] is JsonObject one && current[name] is JsonObject other)
            {
                members.AddRange(
                    one.Concat(other)
                        .Select(static member => member.Key)
                        .Distinct()
                        .Where(member => !JsonNode.DeepEquals(one[member], other[member]))
                        .Select(static member => "/assessment/" + member)
                );
            }
            else
            {
                members.Add("/" + name);
            }
        }

        return members;
    }
}
