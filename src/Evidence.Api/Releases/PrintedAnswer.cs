using System.Text.Json;

namespace Evidence.Api.Releases;

/// <summary>What became of an answer that someone holds a receipt of.</summary>
/// <param name="Receipt">The receipt's id.</param>
/// <param name="Release">The release that answered.</param>
/// <param name="Engine">The engine that answered.</param>
/// <param name="State">A key of <see cref="States"/>.</param>
/// <param name="Verdict">The verdict now; null where the answer has none or more than one.</param>
/// <param name="Says">What the verdict says now; null like it.</param>
/// <param name="Url">Where the answer of now is.</param>
internal sealed record PrintedAnswer(string Receipt, long Release, string Engine, string State, string? Verdict, string? Says, string Url)
{
    /// <summary>The states, with the sentence that says each.</summary>
    public static IReadOnlyDictionary<string, string> States { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["stands"] = "What you printed still stands: it is answered so today, and nothing that it rests on changed.",
            ["rests-changed"] = "What you printed is answered so today; records that it rests on changed, see the items.",
            ["changed"] = "It is answered otherwise today: print what stands under now.",
            ["removed"] = "The claim was removed; nothing is said of it any more.",
            ["unknown"] =
                "Another engine answered then, and what was sent is not kept: compare what you printed with what stands under now, "
                + "and print that where they differ.",
        };

    /// <summary>The state of an answer.</summary>
    /// <param name="same">Whether it is answered so today; null where that cannot be told.</param>
    /// <param name="changes">Changes of what it rests on since.</param>
    public static string StateOf(bool? same, long changes) => same switch
    {
        null => "unknown",
        false => "changed",
        true => changes == 0 ? "stands" : "rests-changed",
    };

    /// <summary>Writes it as a member.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("receipt");
        json.WriteString("id", Receipt);
        json.WriteNumber("release", Release);
        json.WriteString("engine", Engine);
        json.WriteString("state", State);
        json.WriteString("says", States[State]);
        json.WriteStartObject("now");
        json.WriteString("verdict", Verdict);
        json.WriteString("says", Says);
        json.WriteString("url", Url);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
