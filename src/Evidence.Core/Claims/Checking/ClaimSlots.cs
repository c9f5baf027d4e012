using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>What one sentence claims, slot by slot, read from the annotated sentence. Null or empty means that it does not say.</summary>
public sealed record ClaimSlots
{
    /// <summary>The sentence.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Numbers, in the order of the text.</summary>
    public required IReadOnlyList<ClaimFigure> Figures { get; init; }

    /// <summary>Ids of the studies that its names fit; more than one when the name fits several.</summary>
    public IReadOnlyList<string> Studies { get; init; } = [];

    /// <summary>Slug of the condition.</summary>
    public string? Condition { get; init; }

    /// <summary>True when the condition is one the release holds nothing about.</summary>
    public bool OtherCondition { get; init; }

    /// <summary>AIS grades of the people, A to E.</summary>
    public IReadOnlyList<string> Grades { get; init; } = [];

    /// <summary>complete or incomplete.</summary>
    public string? Severity { get; init; }

    /// <summary>acute, subacute, chronic or early.</summary>
    public string? Chronicity { get; init; }

    /// <summary>Kind of cell.</summary>
    public string? Cells { get; init; }

    /// <summary>Tissue of the cells.</summary>
    public string? Tissue { get; init; }

    /// <summary>Way of giving.</summary>
    public string? Route { get; init; }

    /// <summary>Outcomes it speaks of, most specific only.</summary>
    public IReadOnlyList<MeasureFamily> Measures { get; init; } = [];

    /// <summary>Months after treatment.</summary>
    public double? Months { get; init; }

    /// <summary>True when it compares with others who were not treated so.</summary>
    public bool Compares { get; init; }

    /// <summary>True when it speaks of cells or of the treatment with them.</summary>
    public bool SpeaksOfCells { get; init; }

    /// <summary>True when it speaks of the speaker's own patients or clinic.</summary>
    public bool OwnRecords { get; init; }

    /// <summary>The same slots; a condition that they do not name is that of the context.</summary>
    internal ClaimSlots Under(ClaimSlots context) =>
        Condition is not null ? this : this with { Condition = context.Condition, OtherCondition = OtherCondition || context.OtherCondition };

    /// <summary>Reads the slots of a sentence.</summary>
    internal static ClaimSlots Of(Sentence sentence)
    {
        var conditions = sentence.Of("condition").Select(match => match.Value).Distinct().ToList();
        var known = conditions.Find(value => value != "other");
        var figures = ClaimFigureReader.Read(sentence);
        return new ClaimSlots
        {
            Sentence = sentence,
            Figures = figures,
            Condition = known,
            OtherCondition = known is null && conditions.Contains("other"),
            Grades = [.. Language.Grades.In(sentence).Select(one => one.Letter).Distinct().Order(StringComparer.Ordinal)],
            Severity = First(sentence, "severity"),
            Chronicity = First(sentence, "chronicity"),
            Cells = First(sentence, "cells"),
            Tissue = First(sentence, "tissue"),
            Route = First(sentence, "route"),
            Measures = MeasureFamily.In(sentence),
            Months = figures.FirstOrDefault(figure => figure.Kind == FigureKind.Time)?.Low,
            Compares = sentence.Has("arm", "control") || sentence.Has("arm", "placebo") || sentence.Has("compare"),
            SpeaksOfCells = sentence.Has("cells") || sentence.Has("tissue") || sentence.Has("treatment"),
            OwnRecords = sentence.Has("own"),
        };
    }

    private static string? First(Sentence sentence, string role) => sentence.Of(role).Select(match => match.Value).FirstOrDefault();
}
