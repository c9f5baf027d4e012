using System.Text.Json.Serialization;

namespace Evidence.Cli.Rules;

/// <summary>One line of data/labels: a unit of a page and what people say of it. What nobody judged is absent.</summary>
internal sealed record LabelledUnit
{
    public required string Page { get; init; }

    public required int Unit { get; init; }

    public required string Kind { get; init; }

    public string? Country { get; init; }

    public required string Form { get; init; }

    public required string Text { get; init; }

    public required string Stream { get; init; }

    /// <summary>The stream that a careful second reader could choose too; null for a clear unit.</summary>
    public string? Second { get; init; }

    public bool? Checkworthy { get; init; }

    [JsonPropertyName("redflags")]
    public IReadOnlyList<string>? RedFlags { get; init; }

    public string? Stance { get; init; }

    public string? Speaker { get; init; }

    public System.Text.Json.JsonElement Quantities { get; init; }

    public required string Language { get; init; }
}
