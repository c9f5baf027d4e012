using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>Where a study was read, so that a figure read in the table of a review is known to be of a study that the review counts.</summary>
/// <param name="Own">Addresses and DOIs of its own publications.</param>
/// <param name="Read">Addresses of everything that was read for it, its figures included.</param>
public sealed record StudyAddresses(IReadOnlyList<string> Own, IReadOnlyList<string> Read)
{
    /// <summary>Nothing known.</summary>
    public static StudyAddresses None { get; } = new([], []);

    /// <summary>Those of a record.</summary>
    internal static StudyAddresses Of(Study study) => new(
        [.. study.Publications.Where(one => one.Role != "registry").SelectMany(one => new[] { one.Url, one.Doi is null ? null : "doi.org/" + one.Doi })
            .OfType<string>().Select(Key).Distinct()],
        [.. study.Readings.Select(one => one.Url).Concat(study.Results.Select(one => one.SourceUrl)).Concat(study.Publications.Select(one => one.Url))
            .OfType<string>().Select(Key).Distinct()]);

    /// <summary>Whether something of a study was read in the pages of this review.</summary>
    /// <param name="study">The study.</param>
    /// <param name="owned">Addresses of every review's own pages: what was read in those of another says nothing of this one.</param>
    internal bool Holds(StudyAddresses study, HashSet<string> owned) =>
        study.Read.Any(read => Own.Any(own => IsIn(read, own)) || (Read.Contains(read, StringComparer.Ordinal) && !IsIn(read, owned)));

    /// <summary>The addresses of the own pages of some records.</summary>
    internal static HashSet<string> OwnPages(IEnumerable<StudyAddresses> of) => of.SelectMany(one => one.Own).ToHashSet(StringComparer.Ordinal);

    /// <summary>The addresses of all pages of some records.</summary>
    internal static HashSet<string> Pages(IEnumerable<StudyAddresses> of) => of.SelectMany(one => one.Own.Concat(one.Read)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether something was read in one of the pages, or in a table or figure of one.</summary>
    internal bool IsReadIn(HashSet<string> pages) => Read.Any(read => IsIn(read, pages));

    // a table or figure of a page lies below its address
    private static bool IsIn(string read, HashSet<string> pages)
    {
        var lookup = pages.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = read.Length; end > 0; end = read.AsSpan(0, end).LastIndexOfAny("/?#."))
        {
            if (lookup.Contains(read.AsSpan(0, end)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(string read, string own) => read.StartsWith(own, StringComparison.Ordinal)
        && (read.Length == own.Length || read[own.Length] is '/' or '?' or '#' or '.');

    private static string Key(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var bare = (start < 0 ? address : address[(start + 3)..]).TrimEnd('/').ToLowerInvariant();
        return bare.StartsWith("www.", StringComparison.Ordinal) ? bare[4..] : bare;
    }
}
