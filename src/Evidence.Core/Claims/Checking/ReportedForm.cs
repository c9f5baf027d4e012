using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>What form a reported experience has and what it leaves out, so that a reader sees why it is no evidence.</summary>
/// <param name="Form">celebrity, rating, satisfaction-figure, review-section, individual-story or aggregate-report.</param>
/// <param name="Missing">What would have to be known: denominator, scale, time, severity, time-since-injury, comparison.</param>
public sealed record ReportedForm(string Form, IReadOnlyList<string> Missing)
{
    // the first row that holds names the form; many people at once is what is left
    private static readonly (string Form, Func<Sentence, bool> When)[] Forms =
    [
        ("celebrity", text => text.Has("fame")),
        ("rating", text => text.Has("rating")),
        ("satisfaction-figure", text => text.Has("satisfaction") && text.Numbers.Count > 0),
        ("review-section", text => text.Has("reviews")),
        ("individual-story", text => text.Has("one-person") && !text.Has("many-people")),
        ("aggregate-report", _ => true),
    ];

    private static readonly (string What, Func<ClaimSlots, bool> When)[] Needed =
    [
        ("denominator", slots => slots.Figures.All(figure => figure.Total is null)),
        (
            "scale",
            slots => slots.Measures.Count == 0 || slots.Measures.All(family => family.Id is not ("ais-grade" or "gross-motor" or "gmfcs" or "independence"))
        ),
        ("time", slots => slots.Months is null),
        ("severity", slots => slots.Grades.Count == 0 && slots.Severity is null),
        ("time-since-injury", slots => slots.Chronicity is null && slots.Condition != "cerebral-palsy"),
        ("comparison", slots => !slots.Compares),
    ];

    /// <summary>Every form, in the order in which they are tried.</summary>
    public static IReadOnlyList<string> AllForms { get; } = [.. Forms.Select(row => row.Form)];

    /// <summary>Everything that can be missing.</summary>
    public static IReadOnlyList<string> AllNeeded { get; } = [.. Needed.Select(row => row.What)];

    internal static ReportedForm Of(ClaimSlots slots) =>
        new(Forms.First(row => row.When(slots.Sentence)).Form, [.. Needed.Where(row => row.When(slots)).Select(row => row.What)]);
}
