using Microsoft.AspNetCore.Http.Extensions;

namespace Evidence.Api.Pages;

/// <summary>What the evidence adds up to: the natural course, synthesis, shifts, the map, scales.</summary>
internal static class EvidencePages
{
    private static readonly string[] OfCourse = ["level", "window"];

    public static async Task<Page> NaturalCourse(Visit visit)
    {
        var grade = visit.Of("grade") is { Length: > 0 } given ? given : "A";
        var query = new QueryBuilder { { "grade", grade } };
        foreach (var name in OfCourse.Where(name => visit.Of(name).Length > 0))
        {
            query.Add(name, visit.Of(name));
        }

        var course = await visit.Ask($"/v1/natural-course{query.ToQueryString()}");
        return visit.Page($"Without cells: how many people with an injury of grade {grade} improve anyway", course) with
        {
            Description = "Of 100 people with this injury, so many change grade without cell therapy, with the cohorts that say so.",
        };
    }

    public static async Task<Page> Synthesis(Visit visit)
    {
        var (measure, condition) = Chosen(visit);
        var query = Query(visit, ("measure", measure), ("condition", condition));
        var answer = await visit.Ask($"/v1/synthesis{query}");
        var measures = await visit.Try("/v1/results?facet=measure&limit=0");
        return visit.Page($"What it adds up to: {Wording.Plain(measure)}, {Wording.Plain(condition)}", answer, ("measures", measures)) with
        {
            Plot = Links.IsChart(visit.Of("tab")) ? await visit.Draw(answer["links"]["svg"].Text) : null,
            Description = "Comparisons, single arms and the natural course, each pooled for itself and never together.",
        };
    }

    public static async Task<Page> Findings(Visit visit)
    {
        var answer = await visit.Ask($"/v1/summary-of-findings{Query(visit, ("condition", Chosen(visit).Condition))}");
        return visit.Page($"Summary of findings: {answer["inWords"].Text}", answer) with
        {
            Description = "What the comparisons come to, per 1,000 people, with and without the treatment, with the certainty and its reasons; harms always.",
        };
    }

    public static async Task<Page> Shifts(Visit visit)
    {
        var answer = await visit.Ask($"/v1/shifts{Query(visit, ("condition", Chosen(visit).Condition))}");
        return visit.Page("Grade shifts: treated, control and natural course apart", answer) with
        {
            Plot = await visit.Draw(answer["links"]["drawing"].Text),
            Description = "From which grade to which: how many people, in treated arms, control arms and cohorts without treatment.",
        };
    }

    public static async Task<Page> Map(Visit visit)
    {
        var rows = visit.Of("rows") is { Length: > 0 } given ? given : "tissue";
        var columns = visit.Of("cols") is { Length: > 0 } other ? other : "design";
        var map = await visit.Ask($"/v1/evidence-map{Query(visit, ("rows", rows), ("cols", columns))}");
        return visit.Page($"Evidence map: {Wording.Plain(rows)} by {Wording.Plain(columns)}", map) with
        {
            Description = "How many studies there are for what, and where there are none.",
        };
    }

    public static async Task<Page> Measures(Visit visit)
    {
        var measures = await visit.List("measures");
        return visit.Page("Scales and measures", measures);
    }

    public static async Task<Page> Measure(Visit visit)
    {
        var measure = await visit.Ask($"/v1/measures/{visit.Id}");
        var results = await visit.Try($"/v1/results?measure={visit.Id}&limit=50");
        var course = await visit.Try($"/v1/results?measure={visit.Id}&design=natural-history&limit=20");
        return visit.Page(measure["name"].Text, measure, ("results", results), ("course", course)) with { Description = measure["description"].Text };
    }

    private static (string Measure, string Condition) Chosen(Visit visit) =>
        (
            visit.Of("measure") is { Length: > 0 } measure ? measure : "ais-grade",
            visit.Of("condition") is { Length: > 0 } condition ? condition
            : visit.Of("measure").StartsWith("gmf", StringComparison.Ordinal) ? "cerebral-palsy"
            : "spinal-cord-injury"
        );

    private static string Query(Visit visit, params (string Name, string Value)[] first)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in first)
        {
            query.Add(name, value);
        }

        foreach (var (name, value) in visit.Given.Where(one => first.All(known => known.Name != one.Key) && one.Key != "tab"))
        {
            query.Add(name, value);
        }

        return query.ToQueryString().Value!;
    }
}
