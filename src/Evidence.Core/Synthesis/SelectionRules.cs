namespace Evidence.Core.Synthesis;

/// <summary>The rules of selection in the order in which they decide; the answer and the method page print this table.</summary>
public static class SelectionRules
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SelectionRule> All { get; } =
    [
        new("no-retracted", "A retracted study takes no part, unless it was reinstated."),
        new("no-withdrawn", "A record that was taken out of pooling takes no part; the record says why."),
        new("one-block", "A study stands in one block: cohorts of the natural course, studies that compare, studies that do not."),
        new("one-result-per-arm", "One result stands for one arm; of a study that compares, all treated arms together against all its control arms "
            + "(comparator arms where there is no control); of one that does not, all treated arms together, so that a study counts once."),
        new("asked-window", "Where months are asked for, only results within them; a result at an unknown time is then left out."),
        new("may-stand", "A result of improvers only, one that the record says must not stand for its arm, and a part of a result that is on record whole "
            + "take no part; one that the record prefers goes first."),
        new("whole-arm-first", "The whole arm before a grade, a grade before another part, any of these before those who came back, the first ones treated or "
            + "another choice of people."),
        new("fewest-lost", $"A result that counts at least {100 * Figure.Kept:0} % of the most people counted for the arm before one that lost more."),
        new("follow-up", "The follow-up nearest to the months asked for, else the longest; an unknown time comes last."),
        new("isolating-comparator", "Cells are compared with the arm that had everything but the cells, before any other control."),
        new("lasting-before-best", "What lasted before the best at any time."),
        new("counts-before-shares", "Counts of responders before counts taken from grade shifts (better than at the start, of all shifted), before shares "
            + "times the number of people, rounded."),
        new("lowest-threshold", "The lowest threshold of improvement (≥1 before ≥2)."),
        new("known-spread-first", "Of means of studies that compare, those with a spread in both groups, then the study's own difference with its interval, "
            + "then means alone, which are shown and not pooled."),
        new("most-people", "Then the most people, then the first id."),
        new("one-form", "One answer is of counts or of means: what most results of the measure are, counts at a tie; an effect measure asked for decides."),
        new("no-overlap", "Of studies that may count the same people, the one with most people (in the natural course, for each grade at the start)."),
    ];
}
