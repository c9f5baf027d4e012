namespace Evidence.Api.Pages;

/// <summary>How the kinds of sentences are told apart on a page: by colour, by pattern and by a letter, never by colour alone.</summary>
public static class Streams
{
    /// <summary>Each stream with its letter, in the order of the legend. The style sheet gives colour and pattern under the stream's name.</summary>
    public static IReadOnlyList<(string Stream, string Letter, string Label)> All { get; } =
    [
        ("trial-evidence", "E", "reports a study"),
        ("provider-assertion", "A", "the seller's own assertion"),
        ("testimonial", "T", "a story: never evidence"),
        ("safety", "S", "speaks of risk"),
        ("price", "P", "states a price"),
        ("regulatory", "R", "speaks of law or approval"),
        ("background", "B", "explains"),
        ("advice", "D", "tells the reader what to do"),
        ("boilerplate", "–", "page furniture, not read further"),
    ];

    /// <summary>The letter of a stream.</summary>
    public static string Letter(string stream) => All.FirstOrDefault(one => one.Stream == stream).Letter ?? "?";

    /// <summary>What a stream is, in words.</summary>
    public static string Label(string stream) => All.FirstOrDefault(one => one.Stream == stream).Label ?? Wording.Plain(stream);
}
