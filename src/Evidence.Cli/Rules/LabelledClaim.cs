using System.Text.Json;
using System.Text.Json.Serialization;

namespace Evidence.Cli.Rules;

/// <summary>A line of data/labels/claims.</summary>
internal sealed record LabelledClaim
{
    /// <summary>Files that weights are fitted on; the others are only for scoring.</summary>
    internal static readonly string[] Training =
    [
        "abstract",
        "aside-b",
        "aside-c",
        "clinic",
        "daily",
        "forum",
        "given",
        "lay",
        "leaflet",
        "letter",
        "mixed",
        "paper",
        "podcast",
        "press",
        "read",
        "report",
        "review",
        "talk",
        "told-a",
        "told-b",
        "train",
        "wire",
    ];

    private static readonly HashSet<string> True = ["supported", "partly-supported"];
    private static readonly HashSet<string> False = ["contradicted", "misattributed", "overstated"];

    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>What stands before it; null when nothing.</summary>
    public string? Context { get; init; }

    /// <summary>Id of the study that it is about; null when it is about none.</summary>
    public string? Study { get; init; }

    /// <summary>Verdicts that a fair reader accepts, best first.</summary>
    public required IReadOnlyList<string> Accept { get; init; }

    /// <summary>true, false, undecidable or no claim.</summary>
    public required string Stance { get; init; }

    /// <summary>The pair of a true sentence and its twin that differs in one part; null when it has none.</summary>
    public string? Pair { get; init; }

    /// <summary>The class of the trust's weights: 1 where the record says so, 2 where it says otherwise, 0 where it says nothing.</summary>
    [JsonIgnore]
    internal int Class =>
        Stance == "true" && Accept.Any(True.Contains) ? 1
        : Stance == "false" && Accept.Any(False.Contains) ? 2
        : 0;

    /// <summary>The lines of some files of the folder.</summary>
    internal static List<LabelledClaim> Read(string data, params ReadOnlySpan<string> names)
    {
        var claims = new List<LabelledClaim>();
        foreach (var name in names)
        {
            claims.AddRange(
                File.ReadLines(Path.Combine(data, "labels", "claims", name + ".jsonl"))
                    .Where(line => line.Length > 0)
                    .Select(line => JsonSerializer.Deserialize<LabelledClaim>(line, JsonSerializerOptions.Web)!)
            );
        }

        return claims;
    }
}
