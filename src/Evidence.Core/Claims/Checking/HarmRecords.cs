using Evidence.Core.Harms;

namespace Evidence.Core.Claims.Checking;

/// <summary>The documented harms that answer what a sentence says of safety: those of its kind of harm, its cells and its condition first.</summary>
internal static class HarmRecords
{
    private const int Shown = 6;

    internal static IReadOnlyList<Harm> For(ClaimReading reading, CheckIndex index)
    {
        var asked = reading
            .Sentence.Of(MeasureFamily.Role)
            .Where(match => match.Concept.Group == MeasureFamily.Harm)
            .Select(match => match.Value)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. index
                .Harms.OrderByDescending(harm => Score(harm, reading.Slots, asked))
                .ThenByDescending(harm => harm.Harm.Year ?? 0)
                .ThenBy(harm => harm.Harm.Id, StringComparer.Ordinal)
                .Take(Shown)
                .Select(harm => harm.Harm),
        ];
    }

    private static int Score(HarmWords words, ClaimSlots slots, HashSet<string> asked)
    {
        var (harm, kind, given) = (words.Harm, words.Kind, words.Given);
        return kind.Of(MeasureFamily.Role).Count(match => asked.Contains(match.Value)) * 4
            + (harm.Deaths > 0 && asked.Contains("mortality") ? 4 : 0)
            + (slots.Tissue is { } tissue && given.Has("tissue", tissue) ? 3 : 0)
            + (slots.Cells is { } cells && given.Has("cells", cells) ? 3 : 0)
            + (slots.Condition is { } condition && given.Has("condition", condition) ? 2 : 0);
    }
}
