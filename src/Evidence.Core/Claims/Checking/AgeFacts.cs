using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// How old the people were; and children in a study of cerebral palsy, adults in one of the injured cord: what the condition itself implies.
/// </summary>
internal static class AgeFacts
{
    private const double Rounded = 0.5;
    private const double Off = 1;
    private const double Year = 12;
    private const double Near = 0.05;
    private static readonly HashSet<string> Between = WordLists.Of("until-age");
    private static readonly HashSet<string> Ends = WordLists.Of("youngest-oldest");

    /// <summary>
    /// The age that is said beside that of the record: both ends of a range, or the age of the one person that the study is of; null where the record does
    /// not tell or another age may be meant.
    /// </summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure) => Until(clause, figure) ?? OfEnd(clause, figure) ?? OfAll(clause, figure);

    // "until they are about seven", where the record has one age until which it was so
    private static Piece? Until(Comparison clause, ClaimFigure figure)
    {
        if (figure is not { Low: { } said } || UntilBefore(clause.Sentence.Words, figure.First) is null)
        {
            return null;
        }

        var known = clause
            .Study.Texts.SelectMany(text =>
                text.Sentence.Numbers.Where(number => UntilBefore(text.Sentence.Words, number.First) is not null).Select(number => (text, number))
            )
            .ToList();
        if (known.Select(one => one.number.Value).Distinct().Count() != 1)
        {
            return null;
        }

        var (told, age) = known[0];
        foreach (
            var i in clause
                .Unread(clause.First, clause.End)
                .Where(i => clause.Features[i] is { } feature && (told.Content.Contains(feature) || clause.Study.Bag.Contains(feature)))
                .ToList()
        )
        {
            clause.Cover(i, i + 1);
        }

        return clause.Piece(
            SlotNames.Age,
            figure.First,
            figure.End,
            Is(age.Value, said) ? SlotRelation.Match : SlotRelation.Contradicted,
            told.Sentence.Text
        ) with
        {
            Rule = "wrong-number",
        };
    }

    /// <summary>The "until" that an age ends: "until they are about seven"; null where none stands before it.</summary>
    internal static int? UntilBefore(IReadOnlyList<Word> words, int first)
    {
        var i = first - 1;
        while (i > 0 && Between.Contains(words[i].Text))
        {
            i--;
        }

        return i >= 0 && words[i].Text is "until" or "till" ? i : null;
    }

    // "the youngest was nine months old", where the record has the ages from the youngest to the oldest
    private static Piece? OfEnd(Comparison clause, ClaimFigure figure)
    {
        if (
            figure is not { Low: { } said, Bound: null }
            || clause.Study.Study.Population?.Age is not { } told
            || clause.FirstOf(Ends, clause.First, clause.End) is not (>= 0 and var word)
            || Range(told) is not var (low, high)
        )
        {
            return null;
        }

        var months = said * (figure.Words.Contains("month", StringComparison.Ordinal) ? 1 : Year);
        var known = clause.Sentence.Words[word].Text == "youngest" ? low : high;
        clause.Cover(word, word + 1);
        return clause.Piece(
            SlotNames.Number,
            figure.First,
            figure.End,
            Math.Abs(known - months) <= Near * known ? SlotRelation.Match : SlotRelation.Contradicted,
            told
        ) with
        {
            Rule = "wrong-number",
        };
    }

    // "9 months - 17 years", "19-37": in months
    private static (double Low, double High)? Range(string told)
    {
        var sentence = Sentence.Of(told);
        return sentence.Numbers switch
        {
            [var one, ..] when one.Value < one.High => (one.Value * Unit(one), one.High * Unit(one)),
            [var one, var other] when other.First - one.End is 2 or 1 => (one.Value * Unit(one), other.Value * Unit(other)),
            _ => null,
        };

        double Unit(Numeral number) => number.End < sentence.Words.Count && sentence.Words[number.End].Text is "month" or "months" ? 1 : Year;
    }

    private static Piece? OfAll(Comparison clause, ClaimFigure figure)
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
