using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>How many hours people trained: "25 to 39 hours a week", "six hours a day".</summary>
internal static class HourFacts
{
    private const int Reach = 4;
    private static readonly HashSet<string> Hour = WordLists.Of("hour");
    private static readonly HashSet<string> Per = WordLists.Of("per-time");
    private static readonly HashSet<string> Training = WordLists.Of("training");
    private static readonly Dictionary<string, string> Adverbs = new(StringComparer.Ordinal)
    {
        ["daily"] = "day",
        ["weekly"] = "week",
        ["monthly"] = "month",
        ["yearly"] = "year",
    };

    /// <summary>The hours beside those of the record, which has to tell of one such rate; null where either tells of none.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure)
    {
        if (
            clause.IsNegated(figure.First)
            || clause.Sentence.Numbers.FirstOrDefault(number => number.First >= figure.First && number.End <= figure.End) is not { End: > 0 } said
            || Rate(clause.Sentence, said, clause.First, clause.End) is not var (unit, end)
        )
        {
            return null;
        }

        var known = clause
            .Study.Texts.SelectMany(text =>
                text.Sentence.Numbers.Select(number => (Number: number, Rate: Rate(text.Sentence, number, 0, text.Features.Length), text.Sentence.Text))
            )
            .Where(one => one.Rate is not null)
            .Select(one => (one.Number.Value, one.Number.High, one.Rate!.Value.Unit, one.Text))
            .ToList();
        if (known.Select(one => (one.Value, one.High, one.Unit)).Distinct().Count() != 1)
        {
            return null;
        }

        var (low, high, per, text) = known[0];
        clause.Cover(Training, clause.First, clause.End);
        foreach (var i in Enumerable.Range(clause.First, clause.End - clause.First).Where(i => Adverbs.ContainsKey(clause.Sentence.Words[i].Text)))
        {
            clause.Cover(i, i + 1);
        }

        clause.Cover(Per, figure.First, Math.Min(clause.End, end));
        clause.Cover(figure.First, Math.Min(clause.End, end));
        return clause.Piece(
            SlotNames.Time,
            figure.First,
            Math.Min(clause.End, end),
            unit == per && said.Value.Equals(low) && said.High.Equals(high) ? SlotRelation.Match : SlotRelation.Contradicted,
            text
        ) with
        {
            Rule = "wrong-time",
        };
    }

    // "25-39 h/week", "six hours a day", "weekly training came to 30 hours", "39 hours of training a week"
    private static (string Unit, int End)? Rate(Sentence sentence, Numeral number, int first, int clauseEnd)
    {
        var words = sentence.Words;
        var hour = number.End < words.Count && words[number.End].IsSign('-') ? number.End + 1 : number.End;
        if (hour >= clauseEnd || !Hour.Contains(words[hour].Text))
        {
            return null;
        }

        for (var i = hour + 1; i < clauseEnd && i <= hour + Reach; i++)
        {
            if (Adverbs.TryGetValue(words[i].Text, out var adverb))
            {
                return (adverb, i + 1);
            }

            if (i + 1 < clauseEnd && (Per.Contains(words[i].Text) || words[i].IsSign('/')) && words[i + 1].Text is "day" or "week" or "month" or "year")
            {
                return (words[i + 1].Text, i + 2);
            }
        }

        return
            Enumerable.Range(first, number.First - first).Select(i => Adverbs.GetValueOrDefault(words[i].Text)).LastOrDefault(unit => unit is not null)
                is { } unit
            ? (unit, hour + 1)
            : null;
    }
}
