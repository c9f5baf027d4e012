using Evidence.Core.Releases;

namespace Evidence.Core.Claims;

/// <summary>What happened to a claim in one release.</summary>
/// <param name="Release">The release.</param>
/// <param name="Change">A key of <see cref="ClaimTimeline.Changes"/>.</param>
/// <param name="Claim">The claim as it was from then on; null when it was removed.</param>
/// <param name="Members">JSON Pointers of the members that changed.</param>
/// <param name="Causes">What stood behind it, as far as the records tell.</param>
public sealed record TimelineEvent(Release Release, string Change, Claim? Claim, IReadOnlyList<string> Members, IReadOnlyList<TimelineCause> Causes);
