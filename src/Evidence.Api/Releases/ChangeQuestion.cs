using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.Releases;

namespace Evidence.Api.Releases;

/// <summary>Reads since when changes are asked for, and where a page begins.</summary>
internal static class ChangeQuestion
{
    private static readonly string[] Times = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>The release after which changes are asked for: the number given, or the last release before the time given; 0 when neither is.</summary>
    /// <param name="query">The parameters.</param>
    /// <param name="releases">Every release, newest first.</param>
    public static OrProblem<long> Since(IQueryCollection query, IReadOnlyList<Release> releases)
    {
        if (!query.TryGetValue("since", out var given))
        {
            return 0L;
        }

        var text = given.ToString();
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var newest = releases.Count == 0 ? 0 : releases[0].Number;
            return number <= newest
                ? number
                : ProblemKinds.InvalidValue.Because(
                    $"'since' is {number}.",
                    $"The newest release is {newest}; since={newest} finds nothing until there is another."
                ) with
                {
                    Parameter = "since",
                };
        }

        // a plus sign that was not escaped has become a space
        return DateTimeOffset.TryParseExact(text.Replace(' ', '+'), Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? releases.FirstOrDefault(release => DateTimeOffset.Parse(release.PublishedAt, CultureInfo.InvariantCulture) < time)?.Number ?? 0L
            : ProblemKinds.InvalidValue.Because(
                $"'since' is '{ListQueryReader.Short(text)}'.",
                "It takes the number of a release, a day (2026-11-21) or a time (2026-11-21T08:00:00Z)."
            ) with
            {
                Parameter = "since",
            };
    }

    /// <summary>A place as an opaque text.</summary>
    public static string Write(ChangePlace place) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place.Release} {place.Kind} {place.Id}")));

    /// <summary>The place where a page begins.</summary>
    public static OrProblem<ChangePlace> Place(IQueryCollection query, long since)
    {
        var text = query["cursor"].ToString();
        if (text.Length == 0)
        {
            return ChangePlace.After(since);
        }

        var bytes = new byte[1024];
        var parts =
            text.Length <= bytes.Length && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var length)
                ? Encoding.UTF8.GetString(bytes, 0, length).Split(' ', 3)
                : [];
        return parts.Length == 3 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var release) && release > since
            ? new ChangePlace(release, parts[1], parts[2])
            : Cursor.Wrong();
    }
}
