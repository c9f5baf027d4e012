using Evidence.Api.Problems;
using Evidence.Core.Exports;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Evidence.Api.Exports;

/// <summary>Chooses between the answer of an address and its other forms by <c>Accept</c>.</summary>
internal static class AcceptedFormat
{
    private const string Json = "application/json";

    /// <summary>The form that the client would rather have: null for the usual JSON, a problem when it takes none that there is.</summary>
    public static OrProblem<ExportFormat?> Of(HttpRequest request, Listing listing)
    {
        var accept = request.Headers.Accept;
        if (StringValues.IsNullOrEmpty(accept) || accept is ["*/*"] or [Json] || !MediaTypeHeaderValue.TryParseList(accept!, out var ranges))
        {
            // what cannot be read asks for nothing in particular
            return (ExportFormat?)null;
        }

        var formats = ExportFormats.OfList(listing.Kind.Name).Where(format => format.MediaType != Json).ToList();
        var (best, chosen) = (Quality(ranges, Json), (ExportFormat?)null);
        foreach (var format in formats)
        {
            if (Quality(ranges, format.ContentType) is var quality && quality > best)
            {
                (best, chosen) = (quality, format);
            }
        }

        return best > 0
            ? chosen
            : ProblemKinds.NotAcceptable.Because(
                $"Accept is '{Refusal.Short(accept.ToString())}'; {listing.Name} have no such form.",
                $"They have {string.Join(", ", Types(formats))}; */* is JSON."
            ) with
            {
                Allowed = Types(formats),
            };
    }

    private static IReadOnlyList<string> Types(IEnumerable<ExportFormat> formats) => [Json, .. formats.Select(format => format.MediaType)];

    // the most exact range that a type falls under says how much it is wanted
    private static double Quality(IEnumerable<MediaTypeHeaderValue> ranges, string type)
    {
        var offered = MediaTypeHeaderValue.Parse(type);
        return ranges.Where(range => Covers(range, offered)).OrderBy(Exactness).Select(range => range.Quality ?? 1).DefaultIfEmpty(0).Last();
    }

    // a range with parameters asks for a type that has them all
    private static bool Covers(MediaTypeHeaderValue range, MediaTypeHeaderValue offered) =>
        (range.MatchesAllTypes || range.Type.Equals(offered.Type, StringComparison.OrdinalIgnoreCase))
        && (range.MatchesAllSubTypes || range.SubType.Equals(offered.SubType, StringComparison.OrdinalIgnoreCase))
        && range
            .Parameters.Where(IsOwn)
            .All(wanted =>
                offered.Parameters.Any(one =>
                    one.Name.Equals(wanted.Name, StringComparison.OrdinalIgnoreCase) && one.Value.Equals(wanted.Value, StringComparison.OrdinalIgnoreCase)
                )
            );

    // every answer is UTF-8, so a character set makes no other type
    private static bool IsOwn(NameValueHeaderValue parameter) =>
        !parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase) && !parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase);

    private static int Exactness(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2 + range.Parameters.Count(IsOwn);
}
