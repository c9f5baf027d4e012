using System.Text.RegularExpressions;
using Evidence.Core.Pack;

namespace Evidence.Core.Results;

/// <summary>Grade shifts against the arm, the population and the responder counts of the same people.</summary>
internal static partial class TransitionRules
{
    public static void Check(ResultContext context, TransitionsResult result)
    {
        CheckCells(context, result);
        CheckSum(context, result);
        foreach (var responders in context.Study.Results.OfType<RespondersResult>())
        {
            CheckResponders(context, result, responders);
        }
    }

    private static void CheckCells(ResultContext context, TransitionsResult result)
    {
        var grades = context.Study.Population?.AisGrades ?? [];
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < result.Transitions.Count; i++)
        {
            var cell = result.Transitions[i];
            if (!seen.Add((cell.From, cell.To)))
            {
                context.Add(Defects.CellTwice, $"transitions/{i}", $"{cell.From} to {cell.To} stands twice");
            }

            if (grades.Count > 0 && !grades.Contains(cell.From))
            {
                context.Add(Defects.GradeNotInPopulation, $"transitions/{i}/from", $"{cell.From} at the start, the population has {string.Join(", ", grades)}");
            }
        }
    }

    private static void CheckSum(ResultContext context, TransitionsResult result)
    {
        var covered = result.Transitions.Sum(static cell => (long)cell.N);
        var partial = result.Partial == true;
        if (covered > context.ArmSize)
        {
            context.Add(Defects.CellsAboveArm, "transitions", $"the cells add to {covered}, the arm has {context.ArmSize}");
        }
        else if (covered < context.ArmSize && !partial)
        {
            context.Add(Defects.CellsBelowArm, "transitions", $"the cells add to {covered} of {context.ArmSize}");
        }
        else if (covered == context.ArmSize && partial)
        {
            context.Add(Defects.PartialButComplete, "partial", $"the cells add to {covered}, which is the whole arm");
        }
    }

    private static void CheckResponders(ResultContext context, TransitionsResult result, RespondersResult responders)
    {
        if (
            !IsSameOccasion(result, responders)
            || OtherDefinition().IsMatch(responders.Definition ?? string.Empty)
            || Improved(context, result, responders) is not { } improved
        )
        {
            return;
        }

        FormattableString detail = $"the grade shifts give {improved} improved, {responders.Id} says {responders.Events} of {responders.Total}";
        if (improved < responders.Events && result.Partial == true)
        {
            context.Add(Defects.ShiftsBelowResponders, string.Empty, detail);
        }
        else if (improved != responders.Events)
        {
            context.Add(Defects.ShiftsAgainstResponders, "transitions", detail);
        }
    }

    private static bool IsSameOccasion(TransitionsResult result, RespondersResult responders) =>
        responders.Measure == result.Measure && responders.Arm == result.Arm && responders.Timepoint == result.Timepoint;

    // people who gained at least one grade among those the responders count; null when they count other people
    private static long? Improved(ResultContext context, TransitionsResult result, RespondersResult responders)
    {
        var graded = OneGrade().Match(responders.Subgroup ?? string.Empty);
        if (!graded.Success)
        {
            return responders.Subgroup is not null || (context.ArmSize is { } size && responders.Total != size) ? null : Gained(result.Transitions);
        }

        var cells = result.Transitions.Where(cell => cell.From == graded.Groups[1].Value).ToList();
        var level = OneGrade().Match(result.Subgroup ?? string.Empty);
        var isSame = cells.Sum(static cell => (long)cell.N) == responders.Total && (!level.Success || level.Groups[2].Value == graded.Groups[2].Value);
        return isSame ? Gained(cells) : null;
    }

    private static long Gained(IEnumerable<Transition> cells) =>
        cells.Where(static cell => string.CompareOrdinal(cell.To, cell.From) > 0).Sum(static cell => (long)cell.N);

    [GeneratedRegex(">=[23]|motor incomplete|reported as 50%", RegexOptions.CultureInvariant)]
    private static partial Regex OtherDefinition();

    [GeneratedRegex(@"^(?:AIS|Frankel) ([A-E])\b(.*)", RegexOptions.CultureInvariant)]
    private static partial Regex OneGrade();
}
