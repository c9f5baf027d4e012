using System.Text.Json;
using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.Pack;
using Evidence.Core.Search;

namespace Evidence.Api.Claims;

/// <summary>Reads the members of JSON bodies strictly: what is missing, unknown or of another type is named by its JSON Pointer.</summary>
internal static class JsonMembers
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>The object of a body.</summary>
    public static OrProblem<JsonElement> Parse(SentBody body)
    {
        try
        {
            var bytes = body.Bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? body.Bytes[3..] : body.Bytes;
            using var json = JsonDocument.Parse(bytes, Options);

            // only an escape can write what is no text: the bytes themselves are UTF-8
            return bytes.Span.IndexOf("\\u"u8) >= 0 && NoText(json.RootElement, "") is { } none ? none : json.RootElement.Clone();
        }
        catch (InvalidOperationException)
        {
            // names are compared while they are read
            return ProblemKinds.MalformedRequest.Because("The name of a member holds half of a surrogate pair.", "Write both halves, or the character itself.");
        }
        catch (JsonException error)
        {
            var reason = error.Message.Split(" LineNumber:")[0].Split(" Path:")[0];
            return ProblemKinds.MalformedRequest.Because(
                error.LineNumber is { } line
                    ? $"Line {line + 1}, column {error.BytePositionInLine + 1}: {reason}"
                    : reason.Replace(" encountered during deserialization", "", StringComparison.Ordinal),
                "The body is one JSON object."
            );
        }
    }

    /// <summary>The problem with an object that has other members than these, or null.</summary>
    public static Problem? Check(JsonElement json, string pointer, params IReadOnlyList<string> allowed)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Wrong(pointer, $"An object is needed here, not {Name(json.ValueKind)}.");
        }

        foreach (var member in json.EnumerateObject())
        {
            if (!allowed.Contains(member.Name, StringComparer.Ordinal))
            {
                var meant = SearchText.Nearest(member.Name, allowed);
                return Wrong(
                    $"{pointer}/{JsonPointer.Escape(ListQueryReader.Short(member.Name))}",
                    $"There is no member '{ListQueryReader.Short(member.Name)}'."
                ) with
                {
                    DidYouMean = meant,
                    Allowed = allowed,
                };
            }
        }

        return null;
    }

    /// <summary>A text that must be there and not be blank.</summary>
    public static OrProblem<string> Text(JsonElement json, string pointer, string name)
    {
        var read = OptionalText(json, pointer, name);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        return !string.IsNullOrWhiteSpace(read.Value)
            ? read.Value
            : Wrong($"{pointer}/{name}", json.TryGetProperty(name, out _) ? $"'{name}' is blank." : $"'{name}' is missing.");
    }

    /// <summary>A text that may be missing or null.</summary>
    public static OrProblem<string?> OptionalText(JsonElement json, string pointer, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return new OrProblem<string?>(null, null);
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : Wrong($"{pointer}/{name}", $"A text is needed here, not {Name(value.ValueKind)}.");
    }

    /// <summary>The elements of a list with this many elements at most; null when it is missing.</summary>
    public static OrProblem<IReadOnlyList<JsonElement>?> List(JsonElement json, string name, int most)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return new OrProblem<IReadOnlyList<JsonElement>?>(null, null);
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return Wrong($"/{name}", $"A list is needed here, not {Name(value.ValueKind)}.");
        }

        var count = value.GetArrayLength();
        return count is 0 || count > most
            ? Wrong($"/{name}", $"The list has {count} elements; it takes 1 to {most}.")
            : new OrProblem<IReadOnlyList<JsonElement>?>([.. value.EnumerateArray()], null);
    }

    /// <summary>A value in the body that is not right.</summary>
    public static Problem Wrong(string pointer, string detail) => ProblemKinds.Unprocessable.Because(detail) with { Pointer = pointer };

    // half of a surrogate pair, or a code point that is none, may be written in JSON and is no text, as a member's name as little as in a value
    internal static Problem? NoText(JsonElement value, string pointer) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Unreadable(value.GetString, pointer),
            JsonValueKind.Array => value
                .EnumerateArray()
                .Select((one, i) => NoText(one, $"{pointer}/{i}"))
                .FirstOrDefault(static problem => problem is not null),
            JsonValueKind.Object => value
                .EnumerateObject()
                .Select(member =>
                    Unreadable(() => member.Name, pointer) ?? NoText(member.Value, $"{pointer}/{JsonPointer.Escape(ListQueryReader.Short(member.Name))}")
                )
                .FirstOrDefault(static problem => problem is not null),
            _ => null,
        };

    private static Problem? Unreadable(Func<string?> text, string pointer)
    {
        try
        {
            return SearchText.Noncharacter(text() ?? "") is { } none
                ? ProblemKinds.MalformedRequest.Because($"A text holds U+{none.Value:X4}, which is no character.", "Leave it out.") with
                {
                    Pointer = pointer,
                }
                : null;
        }
        catch (InvalidOperationException)
        {
            return ProblemKinds.MalformedRequest.Because("A text holds half of a surrogate pair.", "Write both halves, or the character itself.") with
            {
                Pointer = pointer,
            };
        }
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
