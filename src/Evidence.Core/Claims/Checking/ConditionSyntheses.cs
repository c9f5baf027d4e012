using System.Collections.Concurrent;
using Evidence.Core.Measures;
using Evidence.Core.Studies;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// The synthesis of each condition of a release, and of each kind of cells that is asked for, by the rules of <see cref="Synthesiser"/>: each is worked out
/// when a sentence first asks for it and kept. There are as many as conditions on record times terms for cells.
/// </summary>
/// <param name="index">The release.</param>
/// <param name="conditions">Ids of the studies of each condition, in the order in which they were read.</param>
/// <param name="measures">Its measures.</param>
internal sealed class ConditionSyntheses(CheckIndex index, ILookup<string?, string> conditions, IReadOnlyList<Measure> measures)
{
    /// <summary>Of more studies of a condition none is made: it would take longer than a check may.</summary>
    private const int MostStudies = 10_000;

    private readonly Dictionary<string, Measure> _measures = measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Condition, string? Tissue, string? Cells), Lazy<ConditionFindings?>> _kept = new();

    /// <summary>What is known of the condition and the cells of a sentence; null where it names no condition on record.</summary>
    internal ConditionFindings? Of(ClaimSlots slots) =>
        slots.Condition is { } condition && conditions.Contains(condition)
            ? _kept.GetOrAdd((condition, slots.Tissue, slots.Cells), key => new(() => Make(key.Condition, key.Tissue, key.Cells))).Value
            : null;

    private ConditionFindings? Make(string condition, string? tissue, string? cells)
    {
        if (Read() is not { } read)
        {
            return null;
        }

        var all = read.Where(IsOfCells).Select(Part).ToList();
        var beside = read.Where(IsBeside).Select(Part).ToList();
        var history = read.Where(IsHistory).Select(Part);
        var selected = all.Concat(history).DistinctBy(study => study.Id).ToList();
        var reviews = all.Where(study => study.Design is "meta-analysis" or "systematic-review").ToList();
        var usable = all.Where(study => study.Results.Count > 0 && BlockSelection.TakesPart(study, new Funnel())).ToLookup(BlockSelection.BlockOf);
        var rows = SummaryOfFindings.Measures(all).Where(_measures.ContainsKey).Select(Row);
        return new ConditionFindings
        {
            Condition = condition,
            Tissue = tissue,
            Cells = cells,
            Controlled = Once(usable[BlockKinds.Comparative]),
            Uncontrolled = Once(usable[BlockKinds.SingleArm]).Count,
            Outcomes = SummaryOfFindings.Of(rows).Rows,
        };

        // null for too many: none of them stays in memory then
        List<Study>? Read()
        {
            if (tissue is null && cells is null && conditions[condition].Skip(MostStudies).Any())
            {
                return null;
            }

            var some = new List<Study>();
            var asked = 0;
            foreach (var study in conditions[condition].Select(index.Studies.Facts).Where(study => IsOfCells(study) || IsBeside(study) || IsHistory(study)))
            {
                asked += IsOfCells(study) ? 1 : 0;
                if (asked > MostStudies)
                {
                    return null;
                }

                some.Add(study);
            }

            return some;
        }

        bool IsOfCells(Study study) => tissue is null && cells is null || study.Arms.Any(IsAsked);

        bool IsBeside(Study study) => index.Cohorts.Studies.Contains(study.Id);

        static bool IsHistory(Study study) => study.Design == "natural-history";

        bool IsAsked(Arm arm) =>
            arm.Role != "control"
            && (tissue is null || arm.Intervention?.Tissue.Contains(tissue) == true)
            && (cells is null || StudyEvidence.Gives(arm, "cells", cells));

        FindingRow Row(string id)
        {
            var question = SynthesisQuestion.About(_measures[id]) with
            {
                TreatedWith = tissue is null && cells is null ? null : IsAsked,
                Blocks = SummaryOfFindings.Always.Contains(id) ? BlockKinds.All : [BlockKinds.Comparative],
            };
            var course = beside.Where(study => study.Results.Any(result => result.Measure == id)).ToDictionary(study => study.Id, StringComparer.Ordinal);
            return new FindingRow(
                _measures[id],
                Synthesiser.WithPublished(Synthesiser.Answer(question, selected, new CourseEvidence(index.Cohorts, course)), reviews, all)
            );
        }
    }

    // of reports that may count the same people the largest
    private static List<Synthesis.SynthesisStudy> Once(IEnumerable<Synthesis.SynthesisStudy> some)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<Synthesis.SynthesisStudy>();
        foreach (var study in some.OrderByDescending(ConditionFindings.PeopleOf).ThenBy(study => study.Id, StringComparer.Ordinal))
        {
            var keys = OverlapGroups.Keys(study).ToList();
            if (!keys.Exists(seen.Contains))
            {
                seen.UnionWith(keys);
                kept.Add(study);
            }
        }

        return kept;
    }

    private Synthesis.SynthesisStudy Part(Study study)
    {
        var derived = StudyEnrichment.Of(study, _measures, []);
        return Synthesis.SynthesisStudy.Of(
            study,
            derived.Level.Value,
            derived.Profile.Value,
            derived.Harms.IsReported ? "reported" : "not-reported",
            [.. index.CourseOf(study).Select(ArmReading.Of)]
        );
    }
}
