using System.Text.Json;
using Evidence.Api.Claims;
using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.Search;
using Microsoft.Net.Http.Headers;

namespace Evidence.Api.Tools;

/// <summary>Reads a JSON body strictly: the wrong type, an unknown member, a missing one is a problem that points at its place.</summary>
internal static class JsonBody
{
    /// <summary>The object that the body is, or the problem with it.</summary>
    public static async Task<OrProblem<JsonElement>> ReadAsync(HttpRequest request, CancellationToken cancelled)
    {
        if (request.Query.Count > 0)
        {
            return QueryParameters.Check(request.Query, request.Path.Value ?? "")!;
        }

        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || type.MediaType != "application/json"
            || type.Charset is { HasValue: true, Value: not ("utf-8" or "UTF-8" or "\"utf-8\"") }
        )
        {
            return ProblemKinds.UnsupportedMediaType.Because(
                $"The Content-Type is '{ListQueryReader.Short(request.ContentType ?? "")}'.",
                "Send the body as application/json in UTF-8."
            );
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancelled);
            return JsonMembers.NoText(document.RootElement, "") is { } none ? none
                : document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone()
                : Wrong("", "The body is not an object.", "Send an object: {…}.");
        }
        catch (IOException error) when (error is not BadHttpRequestException && !cancelled.IsCancellationRequested)
        {
            return SentBody.Broken;
        }
        catch (JsonException error)
        {
            return ProblemKinds.MalformedRequest.Because(
                $"The body is not JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.",
                "Numbers have a point for the decimals; NaN and Infinity are no JSON."
            );
        }
    }

    /// <summary>A problem with a place in the body.</summary>
    public static Problem Wrong(string pointer, string detail, string hint) => ProblemKinds.Unprocessable.Because(detail, hint) with { Pointer = pointer };

    /// <summary>The first member that is not allowed or stands twice, as a problem; null when there is none.</summary>
    public static Problem? Unknown(JsonElement body, string pointer, IReadOnlyList<string> allowed)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in body.EnumerateObject())
        {
            var at =
                $"{pointer}/{ListQueryReader.Short(member.Name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (!allowed.Contains(member.Name, StringComparer.Ordinal))
            {
                var meant = SearchText.Nearest(member.Name, allowed);
                return Wrong(
                    at,
                    $"There is no member '{ListQueryReader.Short(member.Name)}' here.",
                    meant is null ? $"It takes {string.Join(", ", allowed)}." : $"Did you mean '{meant}'?"
                ) with
                {
                    DidYouMean = meant,
                    Allowed = allowed,
                };
            }

            if (!seen.Add(member.Name))
            {
                return Wrong(at, $"The member '{member.Name}' stands twice.", "Give it once.");
            }
        }

        return null;
    }

    /// <summary>A count that must be there.</summary>
    public static OrProblem<int> Count(JsonElement body, string pointer, string name)
    {
        if (!body.TryGetProperty(name, out var value))
        {
            return Wrong($"{pointer}/{name}", $"'{name}' is missing.", "Give a whole number, 0 or more.");
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0
            ? number
            : Wrong($"{pointer}/{name}", $"'{name}' is {ListQueryReader.Short(value.GetRawText())}.", "It takes a whole number from 0 to 2147483647.");
    }

    /// <summary>A number that must be there, or may be left out where <paramref name="otherwise"/> says what is meant then.</summary>
    public static OrProblem<double> Number(JsonElement body, string pointer, string name, double? otherwise = null)
    {
        if (!body.TryGetProperty(name, out var value))
        {
            return otherwise is { } meant ? meant : Wrong($"{pointer}/{name}", $"'{name}' is missing.", "Give a number.");
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : Wrong($"{pointer}/{name}", $"'{name}' is {ListQueryReader.Short(value.GetRawText())}.", "It takes a number.");
    }

    /// <summary>A name that may be left out; null when it is.</summary>
    public static OrProblem<string?> Name(JsonElement body, string name) =>
        !body.TryGetProperty(name, out var value) ? new OrProblem<string?>(null, null)
        : value.ValueKind == JsonValueKind.String ? new OrProblem<string?>(value.GetString(), null)
        : Wrong($"/{name}", $"'{name}' is {ListQueryReader.Short(value.GetRawText())}.", "It takes a name in quotes; /v1/method lists them.");
}
