using System.Globalization;
using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Search;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;

namespace Evidence.Api.Synthesis;

/// <summary>Reads single parameters of a synthesis.</summary>
internal static class SynthesisParameters
{
    // the parameter that a refusal of the statistics is about
    private static readonly Dictionary<string, string> Blamed = new(StringComparer.Ordinal)
    {
        [Reasons.InvalidLevelCode] = "confidence",
        [Reasons.MethodNotApplicableCode] = "method",
        [Reasons.TestNotApplicableCode] = "test",
    };

    public static OrProblem<double?> Number(IQueryCollection query, string name)
    {
        if (!query.TryGetValue(name, out var given))
        {
            return (double?)null;
        }

        return double.TryParse(given.ToString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : ProblemKinds.InvalidValue.Because($"'{name}' is '{ListQueryReader.Short(given.ToString())}'.",
                "It takes a number with a point for the decimals.") with { Parameter = name };
    }

    public static OrProblem<string?> Relatedness(IQueryCollection query)
    {
        if (!query.ContainsKey("relatedness"))
        {
            return new OrProblem<string?>(null, null);
        }

        var chosen = QueryParameters.Choice(query, "relatedness", ["any", "related", "not-stated"]);
        return chosen.Problem is { } problem ? problem : new OrProblem<string?>(chosen.Value, null);
    }

    public static OrProblem<PeopleAsked> People(IQueryCollection query)
    {
        var level = query.ContainsKey("lesionLevel") ? QueryParameters.Choice(query, "lesionLevel", LesionLevels.All) : new OrProblem<string>(null, null);
        var (from, to) = (Year(query, "eraFrom"), Year(query, "eraTo"));
        return (level.Problem ?? from.Problem ?? to.Problem) is { } problem ? problem
            : from.Value <= to.Value || from.Value is null || to.Value is null ? new PeopleAsked(level.Value, from.Value, to.Value)
            : ProblemKinds.InvalidValue.Because("'eraFrom' lies after 'eraTo'.", "Give the first year and the last.") with { Parameter = "eraFrom" };
    }

    private static OrProblem<int?> Year(IQueryCollection query, string name)
    {
        if (!query.TryGetValue(name, out var given))
        {
            return new OrProblem<int?>(null, null);
        }

        return given.ToString() is { Length: 4 } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new OrProblem<int?>(year, null)
            : ProblemKinds.InvalidValue.Because($"'{name}' is '{ListQueryReader.Short(given.ToString())}'.",
                "It takes a year, for example 1995.") with { Parameter = name };
    }

    public static OrProblem<IReadOnlyList<BlockKind>> Blocks(IQueryCollection query)
    {
        if (!query.TryGetValue("block", out var given))
        {
            return new OrProblem<IReadOnlyList<BlockKind>>(BlockKinds.All, null);
        }

        if (BlockKinds.All.FirstOrDefault(block => block.Name == given.ToString()) is { } one)
        {
            return new OrProblem<IReadOnlyList<BlockKind>>([one], null);
        }

        var names = BlockKinds.All.Select(block => block.Name).ToList();
        var asked = ListQueryReader.Split(given.ToString());
        return asked.Length > 1 || given.ToString().Contains("pooled", StringComparison.OrdinalIgnoreCase) || given.ToString()
            .Equals("all", StringComparison.OrdinalIgnoreCase)
            ? ProblemKinds.MixedDesign.Because($"'block' is '{ListQueryReader.Short(given.ToString())}': studies with controls, studies without and the "
                + $"natural course are never pooled together.",
                "Leave 'block' out for the three answers side by side, or name one.") with { Parameter = "block", Allowed = names }
            : ProblemKinds.InvalidValue.Because($"'block' is '{ListQueryReader.Short(given.ToString())}'.",
                $"It takes {string.Join(" or ", names)}.") with { Parameter = "block", DidYouMean = SearchText.Nearest(given.ToString(), names),
                    Allowed = names };
    }

    /// <summary>A refusal of the statistics as a problem.</summary>
    public static Problem Refused(Reason reason) => reason.Code switch
    {
        PoolingChoice.MixedDesignCode => ProblemKinds.MixedDesign.Because(reason.Sentence,
            "Ask each block with an effect measure of its own; leave 'effect' out for the defaults.") with { Parameter = "effect" },
        Reasons.MethodNotRecommendedCode => ProblemKinds.MethodNotRecommended.Because(reason.Sentence,
            "Use effect=PLO with method=GLMM, the default.") with { Parameter = "effect" },
        _ => ProblemKinds.InvalidValue.Because(reason.Sentence, "/v1/method lists what there is.") with { Parameter = Blamed.GetValueOrDefault(reason.Code) },
    };
}
