using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>What a register tells of a study: whether results are there, whether it goes on, whether it was entered before it began.</summary>
internal static class RegistryFacts
{
    private const int Near = 5;
    private static readonly HashSet<string> Results = WordLists.Of("results-of-study");
    private static readonly HashSet<string> Told = WordLists.Of("results-told");
    private static readonly HashSet<string> Having = WordLists.Of("results-had");
    private static readonly HashSet<string> Open = WordLists.Of("results-open");
    private static readonly HashSet<string> Nothing = WordLists.Of("results-none");
    private static readonly HashSet<string> Ahead = WordLists.Of("results-ahead");
    private static readonly HashSet<string> Entered = WordLists.Of("registered");
    private static readonly HashSet<string> Before = WordLists.Of("registered-before");
    private static readonly HashSet<string> After = WordLists.Of("registered-after");

    internal static void Read(Comparison clause)
    {
        if (clause.Study.Study is { Design: "registration-only", Results.Count: 0 } && !clause.HasWord(Ahead, clause.First, clause.End))
        {
            Posted(clause);
        }

        Status(clause);
        InAdvance(clause);
    }

    // "no results have been posted", "nothing is published yet", "carries results"
    private static void Posted(Comparison clause)
    {
        var (result, verb) = (clause.FirstOf(Results, clause.First, clause.End), clause.FirstOf(Told, clause.First, clause.End));
        // "outcomes of the trial, with its 22 places, have not been posted": what was posted stands at the beginning
        if (result < 0 && verb >= 0 && clause.FirstOf(Results, 0, Math.Min(clause.First, 2)) >= 0)
        {
            result = verb;
        }

        var isNothing = result < 0 && verb >= 0 && clause.HasWord(Nothing, clause.First, clause.End);
        var isOpen =
            isNothing || clause.HasWord(Open, clause.First, clause.End) || (result >= 0 && clause.IsNegated(result)) || (verb >= 0 && clause.IsNegated(verb));
        if (
            (result < 0 && !isNothing)
            || (verb < 0 && clause.FirstOf(Having, clause.First, clause.End) < 0)
            || clause.Figures.Any(figure => figure.Total is not null)
        )
        {
            return;
        }

        var first = result < 0 || (verb >= 0 && verb < result) ? verb : result;
        Add(clause, first, Math.Max(result, verb) + 1, isOpen ? SlotRelation.Match : SlotRelation.Contradicted, "registered; no results are held here");
    }

    // "is still recruiting", where the register has it as finished; what has ended since the register was read is not known
    private static void Status(Comparison clause)
    {
        var isOver = clause.Study.Study.RegisteredStatus is "completed" or "terminated" or "withdrawn";
        var isRunning = clause.Study.Study.RegisteredStatus is "recruiting" or "active-not-recruiting";
        foreach (var match in clause.Of("pole").Where(match => match.Value is "run+" or "run-" && !clause.IsCovered(match.First)))
        {
            if ((isOver || isRunning) && clause.Sentence.Words.ElementAtOrDefault(match.End).Text is not ("to" or "for"))
            {
                var goesOn = match.Value == "run+" != clause.IsNegated(match.First);
                Add(
                    clause,
                    match.First,
                    match.End,
                    goesOn == isRunning ? SlotRelation.Match
                        : isOver ? SlotRelation.Contradicted
                        : SlotRelation.Absent,
                    $"registered as {clause.Study.Study.RegisteredStatus}"
                );
            }
        }
    }

    // "was registered before it began", "only afterwards"
    private static void InAdvance(Comparison clause)
    {
        if (clause.Study.Study.ProspectivelyRegistered is not ("yes" or "no") || clause.FirstOf(Entered, clause.First, clause.End) is not (>= 0 and var at))
        {
            return;
        }

        var (from, to) = (Math.Max(clause.First, at - 2), Math.Min(clause.End, at + Near));
        var (before, after) = (clause.HasWord(Before, from, to), clause.HasWord(After, from, to));
        if (before != after && !clause.IsNegated(at))
        {
            var said = before ? "yes" : "no";
            var word = clause.FirstOf(before ? Before : After, from, to);
            Add(
                clause,
                Math.Min(at, word),
                Math.Max(at, word) + 1,
                said == clause.Study.Study.ProspectivelyRegistered ? SlotRelation.Match : SlotRelation.Contradicted,
                clause.Study.Study.ProspectivelyRegistered == "yes" ? "registered before it began" : "not registered before it began"
            );
        }
    }

    private static void Add(Comparison clause, int first, int end, SlotRelation relation, string evidence)
    {
        var on = clause.Study.Study.StatusOn is { } date ? $" (register as of {date})" : "";
        clause.Add(clause.Piece(SlotNames.Design, first, end, relation, evidence + on) with { Rule = "wrong-design" });
    }
}
