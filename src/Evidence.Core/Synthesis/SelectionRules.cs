namespace Evidence.Core.Synthesis;

/// <summary>A rule by which results are chosen.</summary>
/// <param name="Name">Stable, kebab-case.</param>
/// <param name="Sentence">What it does.</param>
public sealed record SelectionRule(string Name, string Sentence);

/// <summary>The rules of selection in the order in which they decide; the answer and the method page print this table.</summary>
public static class SelectionRules
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SelectionRule> All { get; } =
    [
        new("no-retracted", "A retracted study takes no part, unless it was reinstated."),
        new("no-withdrawn", "A record that was taken out of pooling takes no part; the record says why."),
        new("one-block", "A study stands in one block: cohorts of the natural course, studies that compare, studies that do not."),
        new("one-result-per-arm", "One result stands for one arm; of a study that compares, all treated arms together against all its control arms (comparator arms where there is no control)."),
        new("asked-window", "Where months are asked for, only results within them; a result at an unknown time is then left out."),
        new("longest-follow-up", "Of several, the longest follow-up; an unknown time comes last."),
        new("whole-arm-first", "At the same time, the whole arm before a part of it."),
        new("lasting-before-best", "What lasted before the best at any time."),
        new("counts-before-shares", "Counts of responders before counts taken from grade shifts (better than at the start, of all shifted), before shares times the number of people, rounded."),
        new("lowest-threshold", "The lowest threshold of improvement (≥1 before ≥2)."),
        new("known-spread-first", "Of means of studies that compare, those with a spread in both groups, then the study's own difference with its interval, then means alone, which are shown and not pooled."),
        new("most-people", "Then the most people, then the first id."),
        new("one-form", "One answer is of counts or of means: what most results of the measure are, counts at a tie; an effect measure asked for decides."),
        new("no-overlap", "Of studies that may count the same people, the one with most people (in the natural course, for each grade at the start)."),
    ];
}
