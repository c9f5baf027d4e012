using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Api.Synthesis;
using Evidence.Core.Synthesis;
using Evidence.Storage.Catalogs;
using Microsoft.Extensions.Primitives;

namespace Evidence.Api.Findings;

/// <summary>Of which condition, and which treatment against controls.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Comparison">"cells" for any, else a tissue.</param>
/// <param name="Canonical">The question as a query string.</param>
internal sealed record FindingsRequest(string Condition, string Comparison, string Canonical)
{
    /// <summary>Any cells.</summary>
    public const string AnyCells = "cells";

    private static readonly string[] Names = ["condition", "comparison"];

    /// <summary>What the comparison can be.</summary>
    public static IReadOnlyList<string> Comparisons { get; } = [AnyCells, .. Core.Vocabularies.Vocabularies.Tissue.Terms.Select(term => term.Value)];

    /// <summary>The question in plain words.</summary>
    public string InWords => $"{(Comparison == AnyCells ? "Cells" : $"Cells from {Comparison.Replace('-', ' ')}")} against no cells, "
        + $"{Condition.Replace('-', ' ')}";

    /// <summary>Reads it, or says what does not fit.</summary>
    public static OrProblem<FindingsRequest> Read(IQueryCollection query, string address, Catalog catalog)
    {
        if (QueryParameters.Check(query, address, Names) is { } problem)
        {
            return problem;
        }

        if (query["condition"].ToString() is not { Length: > 0 } condition)
        {
            return ProblemKinds.InvalidValue.Because("'condition' is missing.",
                "Give one, for example condition=spinal-cord-injury.") with { Parameter = "condition" };
        }

        var comparison = query.ContainsKey("comparison") ? QueryParameters.Choice(query, "comparison", Comparisons) : new OrProblem<string>(AnyCells, null);
        if (comparison.Problem is { } wrong)
        {
            return wrong;
        }

        var studies = StudySelection.Read(new QueryCollection(new Dictionary<string, StringValues> { ["condition"] = condition }));
        if (studies.Problem is { } unknown)
        {
            return unknown;
        }

        var known = catalog.Trial.Index(Listings.Studies.Kind.Name).Terms("condition", out _)!.Values;
        return studies.Value!.Conditions is [{ Values: [var named] }] && known.Contains(named)
            ? new FindingsRequest(named, comparison.Value!, QueryText.Of(ListQueryReader.Given(query)).Text)
            : ProblemKinds.InvalidValue.Because($"'condition' is '{ListQueryReader.Short(condition)}'.",
                "It takes one condition that studies on record are of.")
                with { Parameter = "condition", DidYouMean = Core.Search.SearchText.Nearest(condition, [.. known]) };
    }

    /// <summary>The outcomes: every measure that a comparison of the condition reports, and harms always.</summary>
    public SummaryOfFindings Find(Catalog catalog)
    {
        var chosen = StudySelection.Read(new QueryCollection(Question("").Where(one => one.Key is "condition" or "tissue")
            .ToDictionary(StringComparer.Ordinal))).Value!;
        var rows = SummaryOfFindings.Measures(SynthesisEvidence.Of(catalog, chosen.Conditions))
            .Select(measure => SynthesisRequest.Read(new QueryCollection(Question(measure)), "/v1/synthesis", catalog).Value).OfType<SynthesisRequest>()
            .Select(asked => new FindingRow(asked.Measure, SynthesisEvidence.Answer(asked, catalog)));
        return SummaryOfFindings.Of(rows);
    }

    private Dictionary<string, StringValues> Question(string measure)
    {
        var query = new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["measure"] = measure, ["condition"] = Condition };
        // of harms also what was counted where nobody was compared
        if (!SummaryOfFindings.Always.Contains(measure))
        {
            query["block"] = BlockKinds.Comparative.Name;
        }

        if (Comparison != AnyCells)
        {
            query["tissue"] = Comparison;
        }

        return query;
    }
}
