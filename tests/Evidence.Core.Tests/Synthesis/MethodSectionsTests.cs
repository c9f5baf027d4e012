using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

public sealed class MethodSectionsTests
{
    private static readonly HashSet<string> Names = [.. MethodSections.All.SelectMany(section => section.Entries).Select(entry => entry.Name)];

    [Fact]
    public void Every_name_in_an_answer_has_an_entry() =>
        Assert.All(
            new[] { "ais-grade", "gmfm-66", "isncsci-motor-total", "serious-adverse-events" },
            measure =>
            {
                var answer = PackStudies.Answer(new() { Measure = measure });
                Assert.All(
                    NamesOf(answer.Comparative!).Concat(NamesOf(answer.SingleArm!)).Concat(NamesOf(answer.NaturalCourse!)),
                    name => Assert.Contains(name, Names)
                );
            }
        );

    [Fact]
    public void Every_method_of_every_table_has_an_entry_with_formula_and_citation()
    {
        Assert.Subset(
            Names,
            (HashSet<string>)
                [
                    .. ProportionMethods.All.Select(one => one.WireName),
                    .. TwoByTwoMethods.All.Select(one => one.WireName),
                    .. EffectMeasures.All.Select(one => one.WireName),
                    .. PoolingMethods.All.Select(one => one.WireName),
                    .. PoolingTests.All.Select(one => one.WireName),
                ]
        );
        Assert.All(
            MethodSections.All.Take(5).SelectMany(section => section.Entries),
            entry => Assert.False(string.IsNullOrWhiteSpace(entry.Formula) || string.IsNullOrWhiteSpace(entry.Citation), entry.Name)
        );
        Assert.All(MethodSections.All, section => Assert.Equal(section.Entries.Count, section.Entries.Select(entry => entry.Name).Distinct().Count()));
    }

    [Fact]
    public void What_is_refused_says_why() =>
        Assert.Contains(MethodSections.All.SelectMany(section => section.Entries), entry => entry is { Name: "PFT", Refused.Length: > 0 });

    private static IEnumerable<string> NamesOf<TRow>(Block<TRow> block)
        where TRow : SynthesisRow =>
        [
            block.Plan.Kind.Name,
            block.Plan.Effect.WireName,
            block.Plan.Pooling.Method.WireName,
            block.Plan.Pooling.Test.WireName,
            block.Plan.Pooling.Measure.WireName,
            .. block.Warnings.Select(warning => warning.Code),
            .. block.Funnel.Select(left => left.Reason.Code),
            .. block.Certainty.Steps.Select(step => step.Rule),
            .. block.Pooled.Reason is { } reason ? new[] { reason.Code } : [],
        ];
}
