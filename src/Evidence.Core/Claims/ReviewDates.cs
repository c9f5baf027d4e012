using Evidence.Core.Releases;

namespace Evidence.Core.Claims;

/// <summary>When the review of a claim was published, and when it last became another: the dates of the content, or of the releases that brought it.</summary>
/// <param name="Published">The day, <c>yyyy-mm-dd</c>.</param>
/// <param name="Modified">The day, <c>yyyy-mm-dd</c>.</param>
public sealed record ReviewDates(string Published, string Modified)
{
    private const int Day = 10;

    /// <summary>The dates; null for a claim that no release holds.</summary>
    /// <param name="revisions">The states of the claim, oldest first.</param>
    /// <param name="releases">Every release.</param>
    /// <param name="last">The last release that is looked at.</param>
    public static ReviewDates? Of(IReadOnlyList<RecordRevision> revisions, IEnumerable<Release> releases, long last)
    {
        ArgumentNullException.ThrowIfNull(revisions);
        var days = releases.ToDictionary(static one => one.Number, static one => one.PackDate ?? one.PublishedAt[..Day]);
        var seen = revisions.Select(static one => one.Since).Where(number => number <= last && days.ContainsKey(number)).ToList();
        return seen.Count == 0 ? null : new ReviewDates(days[seen[0]], days[seen[^1]]);
    }
}
