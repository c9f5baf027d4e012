using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Outcomes that words of a page mean alike, and the measures of studies that answer them: a row of data/rules/concepts/outcomes.json.</summary>
/// <param name="Id">Slug of the family.</param>
/// <param name="Group">neurological (what the cord does), function (what the person does), finding, count, harm, or general.</param>
/// <param name="Measures">Ids of measures.</param>
public sealed record MeasureFamily(string Id, string Group, IReadOnlyList<string> Measures)
{
    internal const string General = "improvement";
    internal const string Neurological = "neurological";
    internal const string Function = "function";
    internal const string Harm = "harm";
    internal const string Role = "outcome";

    /// <summary>The families; general words count only where no other family is meant.</summary>
    public static IReadOnlyList<MeasureFamily> All { get; } =
    [.. Concepts.All.Where(row => row.Role == Role).Select(row => new MeasureFamily(row.Value, row.Group ?? "general", row.Measures))];

    private static readonly Dictionary<string, MeasureFamily> ByMeasure = All.Where(family => family.Id != General)
        .SelectMany(family => family.Measures.Select(measure => (measure, family)))
        .Concat(All.Where(family => family.Id == General).SelectMany(family => family.Measures.Select(measure => (measure, family))))
        .GroupBy(pair => pair.measure, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderBy(pair => pair.family.Measures.Count).First().family, StringComparer.Ordinal);

    private static readonly Dictionary<string, MeasureFamily> ById = All.ToDictionary(family => family.Id, StringComparer.Ordinal);

    /// <summary>The outcomes that a sentence names between two words; the general one only where it stands alone.</summary>
    internal static IReadOnlyList<MeasureFamily> In(Sentence sentence, int first = 0, int end = int.MaxValue)
    {
        var found = sentence
            .Of(Role, first, end)
            .Where(match => !IsLabel(sentence, match) && !IsInside(sentence, match))
            .Select(match => ById[match.Value])
            .Distinct()
            .ToList();
        if (found.Count == 0)
        {
            found = [.. sentence.Of(Role, first, end).Select(match => ById[match.Value]).Distinct()];
        }

        // "upper-extremity motor score": the special outcome is meant and not the one that holds it
        found.RemoveAll(family => found.Exists(other => other != family && other.IsWithin(family)));
        if (found.Exists(family => family.Id == "serious-adverse-events"))
        {
            found.RemoveAll(family => family.Id == "adverse-events");
        }

        return found.Count > 1 ? [.. found.Where(family => family.Id != General)] : found;
    }

    // "long-standing" is no standing
    private static bool IsInside(Sentence sentence, Match match) =>
        sentence.Matches.Any(other =>
            other.Role is "chronicity" or "cells" && other.First <= match.First && other.End >= match.End && other.End - other.First > match.End - match.First
        );

    // "an AIS A injury": the grade says who is meant and is no outcome
    private static bool IsLabel(Sentence sentence, Match match) =>
        match is { Value: "ais-grade" }
        && match.End - match.First == 1
        && Grades.Step(sentence, 0, int.MaxValue) is null
        && Grades.In(sentence).Any(grade => grade.First <= match.First && grade.End > match.First && grade.End - grade.First > 1);

    /// <summary>The family of a word's content; null where it names no outcome.</summary>
    internal static MeasureFamily? OfFeature(string feature) =>
        feature.StartsWith($"{Role}:", StringComparison.Ordinal) ? ById.GetValueOrDefault(feature[(Role.Length + 1)..]) : null;

    private bool IsWithin(MeasureFamily other) => Measures.Count > 0 && Measures.Count < other.Measures.Count && Measures.All(other.Measures.Contains);

    /// <summary>The family of a measure, the most special that has it; null for measures that no words are known for.</summary>
    public static MeasureFamily? Of(string measure) => ByMeasure.GetValueOrDefault(measure);

    /// <summary>How this outcome stands to a measure.</summary>
    internal SlotRelation To(string measure)
    {
        if (Id == General)
        {
            return Of(measure) is { Id: General } ? SlotRelation.Match
                : Of(measure) is { Group: Harm or "count" } || measure == "no-improvement" ? SlotRelation.Contradicted
                : SlotRelation.Broader;
        }

        if (Measures.Contains(measure))
        {
            return SlotRelation.Match;
        }

        return Group == Neurological && Of(measure) is { Id: General } ? SlotRelation.Broader : SlotRelation.Contradicted;
    }
}
