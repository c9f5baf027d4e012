using System.Globalization;
using Evidence.Core.Language;
using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>"went from 58 to 23": the value before and the value after.</summary>
internal static class ChangeFacts
{
    private const double Near = 0.03;
    private const int Apart = 4;
    private const int Reach = 3;
    private static readonly HashSet<string> Limits = WordLists.Of("limits-of-estimate");

    internal static void Read(Comparison clause)
    {
        var shares = Pairs(clause.Sentence, clause.First, clause.End, isPercent: true);
        var said = Pairs(clause.Sentence, clause.First, clause.End).Concat(Told(clause)).Concat(shares).ToList();
        var all = said.Count == 0 ? [] : Known(clause.Study);
        foreach (var (before, after) in said)
        {
            var known = all.FindAll(one => one.IsShare == after.IsPercent);
            var same = known.Find(one => Same(one.Before, before.Value) && Same(one.After, after.Value));
            var turned = known.Find(one => Same(one.Before, after.Value) && Same(one.After, before.Value));
            // "from 33.5 to 91.4", where the record has 33.5 to 41.4 and no other change from 33.5
            var began = known.FindAll(one => Exact(one.Before, before));
            var half =
                same is null
                && turned is null
                && began.Count > 0
                && (before.Places > 0 || before.IsPercent)
                && began.TrueForAll(one => !Same(one.After, after.Value))
                    ? began[0].Says
                    : null;
            // "from 18.1 to 61.5", where the record has 58.1 to 61.5
            var ended = known.FindAll(one => Exact(one.After, after));
            half ??=
                same is null
                && turned is null
                && ended.Count > 0
                && (after.Places > 0 || after.IsPercent)
                && ended.TrueForAll(one => !Same(one.Before, before.Value))
                    ? ended[0].Says
                    : null;
            if ((same?.Says ?? turned?.Says ?? half) is not { } says || Same(before.Value, after.Value))
            {
                continue;
            }

            // "the treated children slid from 47.43 to 41.94", where those of the control group did
            var isOfOther =
                same?.IsControl is { } control && IsOfOther(clause, control) && !known.Exists(one => one.IsControl == !control && one.Says == same.Says);
            // "pin prick went from 37.79 to 41.25", which the motor score did
            var isOfMeasure = same?.Measure is { } measure && IsOfOtherMeasure(clause, measure);
            clause.Add(
                clause.Piece(
                    SlotNames.Number,
                    Math.Min(before.First, after.First),
                    Math.Min(Math.Max(before.End, after.End), clause.End),
                    same is null || isOfOther || isOfMeasure ? SlotRelation.Contradicted : SlotRelation.Match,
                    says
                ) with
                {
                    Rule = isOfOther ? "wrong-arm" : "wrong-number",
                }
            );
            foreach (var match in clause.Of(MeasureFamily.Role).Concat(clause.Of("direction")))
            {
                clause.Cover(match.First, match.End);
            }
        }
    }

    // what results and words of a record tell of values before and after
    private static List<Change> Known(StudyEvidence study) =>
        [
            .. study
                .Study.Results.OfType<BeforeAfterResult>()
                .Select(result => new Change(
                    result.Before,
                    result.After,
                    IsControl(study.Study, result),
                    string.Create(CultureInfo.InvariantCulture, $"{result.Measure} {result.Before} to {result.After}")
                )
                {
                    Measure = result.Measure,
                }),
            .. Noted(study.Study),
            .. study.Texts.SelectMany(text =>
                Pairs(text.Sentence, 0, text.Sentence.Words.Count, isSaid: true, isPercent: true)
                    .Select(pair => new Change(pair.Before.Value, pair.After.Value, null, text.Sentence.Text) { IsShare = true })
            ),
            .. study.Texts.SelectMany(text =>
                Pairs(text.Sentence, 0, text.Sentence.Words.Count, isSaid: false)
                    .Select(pair => (pair.Before.Value, pair.After.Value))
                    .Concat(
                        text.Sentence.Numbers.Where(number => number.High > number.Value && !number.IsPercent).Select(number => (number.Value, number.High))
                    )
                    .Select(pair => new Change(pair.Item1, pair.Item2, null, text.Sentence.Text))
            ),
        ];

    private static bool IsOfOtherMeasure(Comparison clause, string measure) =>
        MeasureFamily.In(clause.Sentence, clause.First, clause.End) is { Count: > 0 } families
        && families.All(family => family.Id != MeasureFamily.General && family.To(measure) == SlotRelation.Contradicted);

    private static bool IsOfOther(Comparison clause, bool isControl)
    {
        var names = clause.Has("arm", "control") || clause.Has("arm", "placebo");
        return isControl ? clause.Has("arm", "treated") && !names : names && !clause.Has("arm", "treated");
    }

    private static bool Exact(double known, Numeral said) => Math.Abs(known - said.Value) < 1e-9;

    // "needed 57.72 seconds before the injection and 23.00 seconds fifteen months after it"
    private static IEnumerable<(Numeral Before, Numeral After)> Told(Comparison clause)
    {
        var (words, numbers) = (clause.Sentence.Words, clause.Sentence.Numbers);
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i].First < clause.First || numbers[i].End > clause.End || !Unit(clause, numbers[i]))
            {
                continue;
            }

            for (var k = i + 1; k < numbers.Count; k++)
            {
                if (
                    Unit(clause, numbers[k])
                    && words[numbers[k].End].Text == words[numbers[i].End].Text
                    && Enumerable.Range(numbers[i].End, numbers[k].First - numbers[i].End).Any(at => words[at].Text is "before" or "beforehand")
                )
                {
                    yield return (numbers[i], numbers[k]);
                    break;
                }
            }
        }
    }

    private static bool Unit(Comparison clause, Numeral number) =>
        !number.IsPercent
        && number.End < clause.Sentence.Words.Count
        && clause.Sentence.Words[number.End].Text is "seconds" or "points" or "metres" or "meters";

    // two numbers with "from" before the first and "to" between them, in a record also "58 s to 23 s";
    // shares of people are told apart from values of one person
    private static IEnumerable<(Numeral Before, Numeral After)> Pairs(Sentence sentence, int first, int end, bool isSaid = true, bool isPercent = false)
    {
        // "12 to 20%" is a range of shares, and a change where it fell or rose from the one to the other
        if (isPercent && !sentence.Has("direction", null, first, end))
        {
            return [];
        }

        var numbers = sentence.Numbers.Where(number => number.First >= first && number.End <= end && number.IsPercent == isPercent).ToList();
        var risen = numbers
            .Where(number => isSaid && number.High > number.Value && IsFrom(sentence, number, first) && !IsTimed(sentence, number))
            .Select(number => (number with { High = number.Value }, number with { Value = number.High }));
        return risen.Concat(Stepwise(sentence, numbers, first, isSaid)).Concat(isSaid ? Back(sentence, numbers) : []);
    }

    // "stood at 41.25, up from 37.79"
    private static IEnumerable<(Numeral Before, Numeral After)> Back(Sentence sentence, List<Numeral> numbers) =>
        numbers
            .Zip(numbers.Skip(1))
            .Where(pair =>
                pair.Second.First > 2
                && sentence.Words[pair.Second.First - 3].IsSign(',')
                && sentence.Words[pair.Second.First - 1].Text == "from"
                && sentence.Words[pair.Second.First - 2].Text is "up" or "down"
            )
            .Select(pair => (pair.Second, pair.First));

    // "rose from 33.5 to 41.4": written in digits the two stand as one range
    private static bool IsFrom(Sentence sentence, Numeral number, int first) =>
        Enumerable.Range(1, Reach).Any(back => number.First - back >= first && sentence.Words[number.First - back].Text == "from")
        && !Enumerable.Range(first, number.First - first).Any(i => Limits.Contains(sentence.Words[i].Text));

    private static bool IsTimed(Sentence sentence, Numeral number) =>
        sentence.Of("unit", number.End, number.End + 1).Any(unit => unit.Value is not "point") || sentence.Has("people", null, number.End, number.End + 1);

    private static IEnumerable<(Numeral Before, Numeral After)> Stepwise(Sentence sentence, List<Numeral> numbers, int first, bool isSaid) =>
        numbers
            .Zip(numbers.Skip(1))
            .Where(pair =>
                pair.Second.First - pair.First.End <= Apart
                && Enumerable.Range(pair.First.End, pair.Second.First - pair.First.End).Any(i => sentence.Words[i].Text == "to")
                && (
                    pair.Second.First - pair.First.End > 1 && !isSaid
                    || Enumerable.Range(1, Reach).Any(back => pair.First.First - back >= first && sentence.Words[pair.First.First - back].Text == "from")
                )
            );

    private static bool Same(double known, double said) => Math.Abs(known - said) <= Math.Max(0.5, Near * Math.Abs(known));

    // "difference of means 37.79 -> 41.25": what a result says of how it was computed
    private static IEnumerable<Change> Noted(Study study) =>
        from result in study.Results
        where result.Note?.Contains("->", StringComparison.Ordinal) == true
        let sentence = Sentence.Of(result.Note!)
        from pair in sentence.Numbers.Zip(sentence.Numbers.Skip(1))
        where sentence.Given(pair.First.End, pair.Second.First).Trim() == "->"
        select new Change(pair.First.Value, pair.Second.Value, IsControl(study, result), result.Note!) { Measure = result.Measure };

    private static bool? IsControl(Study study, Result result) =>
        study.Arms.FirstOrDefault(arm => arm.Id == result.Arm) is { } arm ? arm.Role == "control" : null;

    private sealed record Change(double Before, double After, bool? IsControl, string Says)
    {
        /// <summary>The measure that changed; null where only words tell.</summary>
        internal string? Measure { get; init; }

        /// <summary>True for percentages of people.</summary>
        internal bool IsShare { get; init; }
    }
}
