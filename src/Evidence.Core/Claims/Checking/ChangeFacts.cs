using System.Globalization;
using Evidence.Core.Language;
using Evidence.Core.Results;

namespace Evidence.Core.Claims.Checking;

/// <summary>"went from 58 to 23": the value before and the value after.</summary>
internal static class ChangeFacts
{
    private const double Near = 0.03;
    private const int Apart = 4;
    private const int Back = 3;

    internal static void Read(Comparison clause)
    {
        foreach (var (before, after) in Pairs(clause.Sentence, clause.First, clause.End))
        {
            var known = clause
                .Study.Study.Results.OfType<BeforeAfterResult>()
                .Select(result =>
                    (
                        Before: result.Before,
                        After: result.After,
                        Says: string.Create(CultureInfo.InvariantCulture, $"{result.Measure} {result.Before} to {result.After}")
                    )
                )
                .Concat(
                    clause.Study.Texts.SelectMany(text =>
                        Pairs(text.Sentence, 0, text.Sentence.Words.Count, isSaid: false)
                            .Select(pair => (Before: pair.Before.Value, After: pair.After.Value, Says: text.Sentence.Text))
                    )
                )
                .ToList();
            var same = known.Find(one => Same(one.Before, before.Value) && Same(one.After, after.Value));
            var turned = known.Find(one => Same(one.Before, after.Value) && Same(one.After, before.Value));
            if ((same.Says ?? turned.Says) is not { } says || Same(before.Value, after.Value))
            {
                continue;
            }

            clause.Add(
                clause.Piece(SlotNames.Number, before.First, after.End, same.Says is null ? SlotRelation.Contradicted : SlotRelation.Match, says) with
                {
                    Rule = "wrong-number",
                }
            );
            foreach (var match in clause.Of(MeasureFamily.Role).Concat(clause.Of("direction")))
            {
                clause.Cover(match.First, match.End);
            }
        }
    }

    // two numbers with "from" before the first and "to" between them, in a record also "58 s to 23 s"; shares of people are no values of one person
    private static IEnumerable<(Numeral Before, Numeral After)> Pairs(Sentence sentence, int first, int end, bool isSaid = true)
    {
        var numbers = sentence.Numbers.Where(number => number.First >= first && number.End <= end).ToList();
        return numbers
            .Zip(numbers.Skip(1))
            .Where(pair =>
                pair.Second.First - pair.First.End <= Apart
                && !pair.First.IsPercent
                && Enumerable.Range(pair.First.End, pair.Second.First - pair.First.End).Any(i => sentence.Words[i].Text == "to")
                && (
                    pair.Second.First - pair.First.End > 1 && !isSaid
                    || Enumerable.Range(1, Back).Any(back => pair.First.First - back >= first && sentence.Words[pair.First.First - back].Text == "from")
                )
            );
    }

    private static bool Same(double known, double said) => Math.Abs(known - said) <= Math.Max(0.5, Near * Math.Abs(known));
}
