using System.Globalization;
using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.Measures;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Search;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Api.Synthesis;

/// <summary>What is asked of a synthesis: which studies, and what of them.</summary>
/// <param name="Measure">The outcome measure.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Selection">Which studies; the measure is one of the conditions.</param>
/// <param name="Canonical">The question as a query string, always the same for the same question.</param>
internal sealed record SynthesisRequest(Measure Measure, SynthesisQuestion Question, StudySelection Selection, string Canonical)
{
    // what can be said of people who got no cells; grade and time since injury are asked of the rows of the course, not of its studies
    private static readonly HashSet<string> OfPeople = ["condition", "measure", "country"];

    /// <summary>Whose natural course stands beside the studies: filters of a treatment or a trial, and words, say nothing of it.</summary>
    public IReadOnlyList<Condition> CohortConditions => [.. Selection.Conditions.Where(condition => OfPeople.Contains(condition.Filter.Name))];

    /// <summary>Which registered trials could have answered: those of the same people and treatment, whatever they measured.</summary>
    public IReadOnlyList<Condition> RegisteredConditions =>
        [.. Selection.Conditions.Where(condition => condition.Filter.Name is "condition" or "tissue" or "country"), Registered];

    /// <summary>Which reviews stand beside them: those of the same people, treatment and measures, whatever else is asked of single studies.</summary>
    public IReadOnlyList<Condition> ReviewConditions(IReadOnlyList<string> measures) =>
    [
        .. Selection.Conditions.Where(condition => condition.Filter.Name is "condition" or "tissue"),
        Condition.Of(Listings.Studies.FiltersByName["measure"], measures),
        Condition.Of(Listings.Studies.FiltersByName["design"], "meta-analysis", "systematic-review"),
    ];

    /// <summary>Which studies measured any of a construct.</summary>
    public IReadOnlyList<Condition> ConstructConditions(MeasureConstruct construct) =>
        [.. Selection.Conditions.Select(condition => condition.Filter.Name == "measure" ? Condition.Of(condition.Filter, construct.Measures) : condition)];

    /// <summary>Which natural-history studies do.</summary>
    public IReadOnlyList<Condition> HistoryConditions => [.. CohortConditions, NaturalHistory];

    /// <summary>The natural course beside the studies, in plain words.</summary>
    public string CohortsInWords => "People without the treatment"
        + string.Concat(Selection.Conditions.Where(condition => OfPeople.Contains(condition.Filter.Name) || condition.Filter.Name is "grade" or "chronicity")
        .Select(condition => ", " + condition.Words))
        + (Question.People.Level is { } level ? $", with {level} lesions" : "")
        + (Question.People.AsksEra ? $", of {Question.People.EraFrom?.ToString(CultureInfo.InvariantCulture) ?? "any year"} to "
        + $"{Question.People.EraTo?.ToString(CultureInfo.InvariantCulture) ?? "now"}" : "");

    private static Condition Registered { get; } = Condition.Of(Listings.Studies.Filters.Single(filter => filter.Name == "design"), "registration-only");

    private static Condition NaturalHistory { get; } = Condition.Of(Listings.Studies.FiltersByName["design"], "natural-history");

    /// <summary>The parameters beside the filters of studies.</summary>
    public static IReadOnlyList<ListParameter> Own { get; } =
    [
        new("measure", "The id of the outcome measure; it must be given.", "ais-grade"),
        new("months", "The follow-up that is wanted: of several results of an arm the nearest is taken; without it the longest.", "12"),
        new("relatedness", "Of harms, which events are wanted; any event and events related to the treatment are never pooled together.", "any",
            ["any", "related", "not-stated"]),
        new("monthsFrom", "Least months of follow-up of a result (from treatment; from injury in the natural course).", "6"),
        new("monthsTo", "Most months of follow-up of a result.", "24"),
        new("lesionLevel", "Level of the lesion: people of that level and no other, treated and untreated. (level filters studies by level of evidence.)",
            "thoracic", LesionLevels.All),
        new("eraFrom", "First year of injury, or what stands nearest to it: people whose years end before it are left out, treated and untreated.", "2005"),
        new("eraTo", "Last year: people whose years begin after it are left out.", "2015"),
        new("block", "One block alone. Blocks are never pooled together: asking for that is the problem mixed-design.", "comparative",
            [.. BlockKinds.All.Select(block => block.Name)]),
        new("effect", "The effect measure; it must exist in a block that is asked for.", "RR",
            [.. BlockKinds.All.SelectMany(block => block.CountEffects.Concat(block.MeanEffects)).Distinct()]),
        new("method", "The pooling method; where a block does not have it, that block keeps its default and says so.", "REML",
            [.. PoolingMethods.All.Select(method => method.WireName)]),
        new("test", "The test and interval of the pooled number.", "knha", [.. PoolingTests.All.Select(test => test.WireName)]),
        new("confidence", "The confidence level, strictly between 0 and 1; 0.95 when it is not given. (level filters studies by level of evidence.)", "0.95"),
    ];

    /// <summary>Reads it, or says what does not fit.</summary>
    /// <param name="query">The query.</param>
    /// <param name="address">The address asked.</param>
    /// <param name="catalog">The release.</param>
    /// <param name="beside">Parameters that the address reads itself.</param>
    public static OrProblem<SynthesisRequest> Read(IQueryCollection query, string address, Catalog catalog, IReadOnlyList<ListParameter>? beside = null)
    {
        if (QueryParameters.Check(query, address, [.. Own.Concat(beside ?? []).Select(one => one.Name).Union(StudySelection.Parameters)]) is { } problem)
        {
            return problem;
        }

        if (LesionLevels.All.Contains(query["level"].ToString()))
        {
            return ProblemKinds.InvalidValue.Because($"'level' is '{query["level"]}', and level filters studies by level of evidence here.",
                $"The level of the lesion is lesionLevel={query["level"]}.")
                with { Parameter = "level", DidYouMean = "lesionLevel" };
        }

        var measure = MeasureOf(query, catalog);
        var selection = StudySelection.Read(query);
        if ((measure.Problem ?? selection.Problem) is { } wrong)
        {
            return wrong;
        }

        var question = QuestionOf(query, measure.Value!, selection.Value!.Conditions);
        return question.Problem is { } asked ? asked : new SynthesisRequest(measure.Value!, question.Value!, selection.Value,
            QueryText.Of(ListQueryReader.Given(query)).Text);
    }

    private static OrProblem<Measure> MeasureOf(IQueryCollection query, Catalog catalog)
    {
        var index = catalog.Trial.Index(Listings.Measures.Kind.Name);
        var id = query["measure"].ToString();
        if (id.Length > 0 && index.Ids.Find(id) is >= 0 and var row)
        {
            return MeasureReader.Read(catalog.Trial.Records.Find(index.Key(row), RecordForm.Document));
        }

        var detail = id.Length == 0 ? "'measure' is missing." : $"There is no outcome measure '{ListQueryReader.Short(id)}'.";
        var meant = id.Length == 0 ? null : SearchText.Nearest(id, [.. Enumerable.Range(0, index.Rows).Select(one => index.Ids[one])]);
        return ProblemKinds.InvalidValue.Because(detail, "Give the id of one measure, for example measure=ais-grade; /v1/measures lists "
            + "them.") with { Parameter = "measure", DidYouMean = meant };
    }

    private static OrProblem<SynthesisQuestion> QuestionOf(IQueryCollection query, Measure measure, IReadOnlyList<Condition> conditions)
    {
        var (from, to, level) = (SynthesisParameters.Number(query, "monthsFrom"), SynthesisParameters.Number(query, "monthsTo"),
            SynthesisParameters.Number(query, "confidence"));
        var (blocks, months, relatedness, people) =
            (SynthesisParameters.Blocks(query), SynthesisParameters.Number(query, "months"), SynthesisParameters.Relatedness(query),
                SynthesisParameters.People(query));
        if ((months.Problem ?? relatedness.Problem ?? from.Problem ?? to.Problem ?? level.Problem ?? blocks.Problem ?? people.Problem) is { } problem)
        {
            return problem;
        }

        var pooling = PoolingChoice.Read(Text(query, "effect"), Text(query, "method"), Text(query, "test"), level.Value ?? 0.95, blocks.Value!);
        return pooling.Reason is { } reason
            ? SynthesisParameters.Refused(reason)
            : SynthesisQuestion.About(measure) with
            {
                Months = months.Value,
                Relatedness = relatedness.Value,
                MonthsFrom = from.Value,
                MonthsTo = to.Value,
                People = people.Value!,
                TreatedWith = ArmsAsked.By(conditions),
                Blocks = blocks.Value!,
                Pooling = pooling.Value!,
                Grades = Values(conditions, "grade"),
                Windows = [.. Values(conditions, "chronicity").Select(value => Core.NaturalCourse.Windows.Find(value) ?? Core.NaturalCourse.Windows.Unknown)],
            };
    }

    private static IReadOnlyList<string> Values(IReadOnlyList<Condition> conditions, string filter) =>
        conditions.FirstOrDefault(condition => condition.Filter.Name == filter) is { } asked
            && Core.Vocabularies.Vocabularies.Find(asked.Filter.Field.Vocabulary!) is { } vocabulary
            ? [.. asked.Admitted(vocabulary.Terms.Select(term => term.Value))]
            : [];

    private static string? Text(IQueryCollection query, string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
}
