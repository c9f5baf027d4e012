using Evidence.Core.Claims.Checking;
using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.Tests.Claims;

/// <summary>Sentences made from every record of the pack, each with a twin in which one slot is another: the check tells them apart.</summary>
public sealed class RecordPairTests
{
    private static readonly Dictionary<string, string> Outcomes = new(StringComparer.Ordinal)
    {
        ["ais-grade"] = "gained at least one AIS grade",
        ["serious-adverse-events"] = "had a serious adverse event",
        ["walking-ability"] = "could walk",
        ["motor-recovery"] = "recovered motor function",
    };

    private static readonly Dictionary<string, string> Routes = new(StringComparer.Ordinal)
    {
        ["intravenous"] = "intravenously",
        ["intrathecal"] = "intrathecally",
        ["intramedullary"] = "into the spinal cord",
    };

    private static readonly List<(string Right, string Wrong)> Pairs =
    [
        .. Release
            .Index.Studies.Values.Where(study => study.Study.Pooling is null && Name(study.Study) is not null)
            .SelectMany(study => Of(study.Study, Name(study.Study)!)),
    ];

    [Fact]
    public void A_sentence_of_the_record_is_hardly_ever_called_wrong()
    {
        var wrong = Pairs
            .Select(pair => pair.Right)
            .Where(text => Release.Checker.Check(text).Verdict is "contradicted" or "misattributed" or "overstated")
            .ToList();
        Assert.True(wrong.Count <= Pairs.Count / 100, $"{wrong.Count} of {Pairs.Count}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Its_twin_is_hardly_ever_passed()
    {
        var passed = Pairs.Select(pair => pair.Wrong).Where(text => Release.Checker.Check(text).Verdict is "supported" or "partly-supported").ToList();
        Assert.True(passed.Count <= Pairs.Count * 2 / 100, $"{passed.Count} of {Pairs.Count}\n{string.Join('\n', passed)}");
    }

    [Fact]
    public void Nine_of_ten_pairs_are_wholly_right()
    {
        var failed = Pairs
            .Where(pair =>
                !(
                    Release.Checker.Check(pair.Right).Verdict.Contains("supported", StringComparison.Ordinal)
                    && Release.Checker.Check(pair.Wrong).Verdict is "contradicted" or "misattributed"
                )
            )
            .ToList();
        Assert.True(Pairs.Count > 300 && failed.Count <= Pairs.Count / 10, $"{failed.Count} of {Pairs.Count}\n{string.Join('\n', failed)}");
    }

    [Fact]
    public void One_person_more_or_fewer_than_a_figure_of_the_record_is_seen()
    {
        var pairs = Release
            .Index.Studies.Values.Where(study => study.Study.Pooling is null && Name(study.Study) is not null)
            .SelectMany(study => Counted(study.Study, Name(study.Study)!))
            .Select(pair => (pair.Right, pair.Wrong, Own: Release.Checker.Check(pair.Right).Verdict, Twin: Release.Checker.Check(pair.Wrong).Verdict))
            .ToList();
        var wrong = pairs.Where(pair => pair.Own is "contradicted" or "misattributed").ToList();
        var passed = pairs.Where(pair => pair.Twin.Contains("supported", StringComparison.Ordinal)).ToList();
        var right = pairs.Count(pair => pair.Own.Contains("supported", StringComparison.Ordinal) && pair.Twin == "contradicted");
        Assert.True(wrong.Count <= pairs.Count / 100, $"{wrong.Count} of {pairs.Count}\n{string.Join('\n', wrong)}");
        Assert.True(passed.Count <= pairs.Count * 3 / 100, $"{passed.Count} of {pairs.Count}\n{string.Join('\n', passed)}");
        Assert.True(pairs.Count > 150 && right >= pairs.Count * 88 / 100, $"{right} of {pairs.Count}");
    }

    // each count with its own definition and people, beside one that is off by one person
    private static IEnumerable<(string Right, string Wrong)> Counted(Study study, string name) =>
        from result in study.Results.OfType<RespondersResult>()
        where result is { Total: > 2, SelectedPeople: null, PartOf: null, Definition: not null }
        let role = study.Arms.SingleOrDefault(arm => arm.Id == result.Arm)?.Role
        where study.Arms.Count == 1 || role is "treated" or "control" && study.Arms.Count(arm => arm.Role == role) == 1
        let who = study.Arms.Count == 1 ? "people"
        : role == "control" ? "people of the control group"
        : "people of the treated group"
        let part = result.Subgroup is { } subgroup ? $" ({subgroup})" : ""
        let other = result.Events < result.Total ? result.Events + 1 : result.Events - 1
        select (
            $"In {name}, {result.Events} of {result.Total} {who}{part} had {result.Definition}.",
            $"In {name}, {other} of {result.Total} {who}{part} had {result.Definition}."
        );

    private static string? Name(Study study) =>
        study.PublicationYear is { } year && RecordNames.Authors(study).Where(pair => pair.IsFirst).Select(pair => pair.Name).FirstOrDefault() is { } author
            ? $"{author}'s {year} study"
            : null;

    private static IEnumerable<(string, string)> Of(Study study, string name)
    {
        foreach (
            var result in study
                .Results.OfType<RespondersResult>()
                .Where(one =>
                    one is { Total: > 3, Events: > 0, Subgroup: null, SelectedPeople: null, PartOf: null }
                    && one.Events < one.Total
                    && Outcomes.ContainsKey(one.Measure)
                )
        )
        {
            var who = study.Arms.Any(arm => arm.Id == result.Arm && arm.Role == "control") ? "controls" : "people";
            yield return (
                $"In {name} {result.Events} of {result.Total} {who} {Outcomes[result.Measure]}.",
                $"In {name} {result.Events} of {(result.Total * 2) + 3} {who} {Outcomes[result.Measure]}."
            );
        }

        if (study is { Enrolled: { } people, Design: "single-arm-trial" or "case-series" or "randomized-controlled-trial" })
        {
            yield return ($"{name} enrolled {people} people.", $"{name} enrolled {(people * 3) + 1} people.");
        }

        var routes = study.Arms.Where(arm => arm.Role == "treated").SelectMany(arm => arm.Intervention?.Routes ?? []).Distinct().ToList();
        if (routes is [var route] && Routes.TryGetValue(route, out var given))
        {
            yield return ($"In {name} the cells were given {given}.", $"In {name} the cells were given {Routes.First(other => other.Key != route).Value}.");
        }

        var journal = study.Publications.Where(one => one.Role == "primary").Select(one => one.Container).FirstOrDefault();
        if (journal is not null)
        {
            yield return ($"{name} was published in {journal}.", $"{name} was published in the New England Journal of Medicine.");
        }

        if (study.Design is "randomized-controlled-trial")
        {
            yield return ($"{name} was randomised.", $"{name} had no control group.");
        }
    }
}
