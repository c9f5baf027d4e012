using System.Globalization;
using Evidence.Core.Results;

namespace Evidence.Core.Claims.Checking;

/// <summary>"went from 58 to 23": the value before and the value after.</summary>
internal static class ChangeFacts
{
    private const double Near = 0.03;

    internal static void Read(Comparison clause)
    {
        var numbers = clause.Sentence.Numbers.Where(number => number.First >= clause.First && number.End <= clause.End).ToList();
        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            var (before, after) = (numbers[i], numbers[i + 1]);
            if (after.First - before.End > 4 || !Between(clause, before.End, after.First) || !From(clause, before.First) || before.IsPercent)
            {
                continue;
            }

            var known = clause.Study.Study.Results.OfType<BeforeAfterResult>().Select(result => (result.Before, result.After, result.Measure)).ToList();
            var same = known.Exists(one => Same(one.Before, before.Value) && Same(one.After, after.Value));
            var turned = known.Exists(one => Same(one.Before, after.Value) && Same(one.After, before.Value));
            if (same || turned)
            {
                clause.Add(
                    clause.Piece(
                        SlotNames.Number,
                        before.First,
                        after.End,
                        same ? SlotRelation.Match : SlotRelation.Contradicted,
                        string.Join("; ", known.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Measure} {one.Before} to {one.After}")))
                    ) with
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
    }

    private static bool From(Comparison clause, int at) =>
        Enumerable.Range(1, 3).Any(back => at - back >= clause.First && clause.Sentence.Words[at - back].Text == "from");

    private static bool Between(Comparison clause, int first, int end) => Enumerable.Range(first, end - first).Any(i => clause.Sentence.Words[i].Text is "to");

    private static bool Same(double known, double said) => Math.Abs(known - said) <= Math.Max(0.5, Near * Math.Abs(known));
}
