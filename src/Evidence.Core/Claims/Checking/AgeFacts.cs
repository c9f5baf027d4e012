using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// How old the people were; and children in a study of cerebral palsy, adults in one of the injured cord: what the condition itself implies.
/// </summary>
internal static class AgeFacts
{
    private const double Rounded = 0.5;
    private const double Off = 1;

    /// <summary>
    /// The age that is said beside that of the record: both ends of a range, or the age of the one person that the study is of; null where the record does
    /// not tell or another age may be meant.
    /// </summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure)
    {
        if (
            figure is not { Low: { } low, High: { } high, Bound: null }
            || clause.Study.Study.Population?.Age is not { } told
            // "the injury was five years old"
            || Enumerable
                .Range(clause.First, figure.First - clause.First)
                .Any(i => clause.Sentence.Words[i].Text is "injury" or "lesion" or "wound" or "injuries")
        )
        {
            return null;
        }

        var ages = Sentence.Of(told).Numbers.ToList();
        var relation =
            low < high && ages.Find(age => age.Value < age.High) is { High: > 0 } range
                ? Is(range.Value, low) && Is(range.High, high)
                    ? SlotRelation.Match
                    : SlotRelation.Contradicted
                : clause.Study.Study.Enrolled == 1 && ages is [var one]
                    ? Is(one.Value, low)
                        ? SlotRelation.Match
                        : Math.Abs(one.Value - low) > Off
                            ? SlotRelation.Contradicted
                            : SlotRelation.Absent
                    : SlotRelation.Absent;
        return relation == SlotRelation.Absent ? null : clause.Piece(SlotNames.Number, figure.First, figure.End, relation, told) with { Rule = "wrong-number" };
    }

    private static bool Is(double known, double said) => Math.Abs(known - said) <= Rounded;

    /// <summary>Compares the ages that the clause names.</summary>
    internal static void Read(Comparison clause)
    {
        foreach (var match in clause.Of("age").Where(match => !clause.IsCovered(match.First)))
        {
            var fits = match.Value == "children" ? clause.Study.Study.Condition == "cerebral-palsy" : clause.Study.Study.Condition == "spinal-cord-injury";
            var told = clause.Study.Said("age").Contains(match.Value);
            // of people whom the record calls children nothing is implied
            fits &= told || !clause.Study.Said("age").Any();
            clause.Add(
                clause.Piece(SlotNames.Age, match.First, match.End, fits || told ? SlotRelation.Match : SlotRelation.Absent, null) with
                {
                    IsCore = false,
                }
            );
        }
    }
}
