namespace Evidence.Core.Releases;

/// <summary>A release as an entry of the feed.</summary>
/// <param name="Release">The release.</param>
/// <param name="Trial">Changes of the trial ledger, perhaps only the first.</param>
/// <param name="Testimonial">Changes of the testimonial ledger, perhaps only the first.</param>
public sealed record FeedEntry(Release Release, IReadOnlyList<RecordChange> Trial, IReadOnlyList<RecordChange> Testimonial);
