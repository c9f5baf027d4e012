using Evidence.Core.Kinds;
using Evidence.Core.Releases;

namespace Evidence.Api.Releases;

/// <summary>Where a changed record can be read.</summary>
internal static class RecordAddress
{
    private static readonly HashSet<string> Kinds = [.. Listings.WithRecords.Select(listing => listing.Kind.Name), StoredKinds.Lexicons.Name];

    /// <summary>Its path; null when it is gone or its kind has rows only.</summary>
    public static string? Of(RecordChange change) => change.After is not null && Kinds.Contains(change.Kind) ? $"/v1/{change.Kind}/{change.Id}" : null;
}
