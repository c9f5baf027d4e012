using System.Text.Json;
using Evidence.Core.Results;

namespace Evidence.Core.Synthesis;

/// <summary>
/// Reads the results that a synthesis can use from the wire, where they carry derived members that the record does not know. Kinds that it cannot use keep only what
/// names them, so that the funnel can count them.
/// </summary>
internal static class StoredResults
{
    private static readonly Dictionary<string, Func<JsonElement, Result>> Kinds = new(StringComparer.Ordinal)
    {
        ["responders"] = static json => Common(json, new RespondersResult { Id = "", Measure = "", Events = Whole(json, "events") ?? 0, Total = Whole(json, "total") ?? 0 }),
        ["transitions"] = static json => Common(json, new TransitionsResult { Id = "", Measure = "", Transitions = Shifts(json), Partial = Truth(json, "partial") }),
        ["proportion"] = static json => Common(json, new ProportionResult { Id = "", Measure = "", Value = Number(json, "value") ?? 0, N = Whole(json, "n") }),
        ["mean-change"] = static json => Common(json, new MeanChangeResult { Id = "", Measure = "", Mean = Number(json, "mean") ?? 0, Sd = Number(json, "sd"), Se = Number(json, "se"), CiLow = Number(json, "ciLow"), CiHigh = Number(json, "ciHigh"), N = Whole(json, "n") }),
        ["before-after"] = static json => Common(json, new BeforeAfterResult { Id = "", Measure = "", Before = Number(json, "before") ?? 0, After = Number(json, "after") ?? 0, N = Whole(json, "n") }),
        ["effect"] = static json => Common(json, new EffectResult { Id = "", Measure = "", Effect = Text(json, "effect") ?? "", Value = Number(json, "value") ?? 0, CiLow = Number(json, "ciLow"), CiHigh = Number(json, "ciHigh"), Level = Number(json, "level"), Arms = Texts(json, "arms") }),
        ["distribution"] = static json => Common(json, new DistributionResult { Id = "", Measure = "", Counts = new Dictionary<string, int>() }),
        ["measurement"] = static json => Common(json, new MeasurementResult { Id = "", Measure = "", Unit = "" }),
    };

    /// <summary>The result; null when its kind is not known.</summary>
    public static Result? Read(JsonElement json) => Text(json, "kind") is { } kind && Kinds.TryGetValue(kind, out var read) ? read(json) : null;

    private static Result Common(JsonElement json, Result result) => result with
    {
        Id = Text(json, "id") ?? "",
        Measure = Text(json, "measure") ?? "",
        Arm = Text(json, "arm"),
        Timepoint = Text(json, "timepoint"),
        Months = Number(json, "months"),
        Subgroup = Text(json, "subgroup"),
        Definition = Text(json, "definition"),
        // files call it derived, the wire computed, where derived is an object
        Computed = Truth(json, "computed") ?? Truth(json, "derived"),
    };

    private static List<Transition> Shifts(JsonElement json) => json.TryGetProperty("transitions", out var cells)
        ? [.. cells.EnumerateArray().Select(cell => new Transition { From = Text(cell, "from") ?? "", To = Text(cell, "to") ?? "", N = Whole(cell, "n") ?? 0 })]
        : [];

    private static List<string> Texts(JsonElement json, string name) => json.TryGetProperty(name, out var array) ? [.. array.EnumerateArray().Select(one => one.GetString() ?? "")] : [];

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static int? Whole(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static bool? Truth(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
}
