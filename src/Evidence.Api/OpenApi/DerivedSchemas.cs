using System.Text.Json.Nodes;
using static Evidence.Api.OpenApi.Schema;

namespace Evidence.Api.OpenApi;

/// <summary>
/// What is derived from a record, apart from what was read. Each value says by which method and from which facts (JSON Pointers into the study).
/// </summary>
internal static class DerivedSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } =
        new Dictionary<string, Func<JsonObject>>
        {
            ["StudyDerived"] = static () =>
                Object(
                    "What follows from the facts of a study.",
                    ("profile", Ref("StudyProfile")),
                    ("level", Ref("StudyLevel")),
                    ("harms", Ref("HarmsOfStudy")),
                    ("consistency", List(Ref("ConsistencyNote"), "What does not add up in the source itself.")),
                    ("naturalCourse?", Ref("NaturalCourseReading"))
                ),
            ["StudyProfile"] = static () =>
                Object(
                    "Whether it compares groups.",
                    ("value", Text("The conclusion.", "comparative", "non-comparative")),
                    ("reason", Text("Why.")),
                    ("from", From())
                ),
            ["StudyLevel"] = static () =>
                Object(
                    "Level of evidence.",
                    ("system", Text("The table.", "ocebm-2011")),
                    ("question", Nullable(Text("The question of the table that the study answers; null when none."))),
                    ("value", Nullable(Whole("1, the strongest, to 5; null when it has none."))),
                    ("reason", Text("Why.")),
                    ("from", From())
                ),
            ["ResultDerived"] = static () =>
                Object(
                    "What follows from a result.",
                    (
                        "interval?",
                        Object(
                            "Interval of a share of people.",
                            ("estimate", Number("The share, 0 to 1.")),
                            ("low", Number("Lower end.")),
                            ("high", Number("Upper end.")),
                            ("level", Number("Confidence level.")),
                            ("method", Text("The method.")),
                            ("from", From())
                        )
                    ),
                    ("shift?", Shift()),
                    (
                        "harms?",
                        Object(
                            "The harms that stand beside a benefit; absent for a result that itself counts harm.",
                            ("status", Text("Whether any were reported.", "reported", "not-reported")),
                            ("statements?", List(Text("JSON Pointer."), "Sentences of the study about harm.")),
                            ("results?", List(Ref("HarmNumber"), "Results of the same arm that count harm."))
                        )
                    ),
                    ("consistency?", List(Ref("ConsistencyNote"), "Notes about this result."))
                ),
            ["HarmsOfStudy"] = static () =>
                Object(
                    "What the study says about harm.",
                    ("status", Text("Whether anything was reported.", "reported", "not-reported")),
                    ("statements?", List(Object("A sentence.", ("text", Text("As recorded.")), ("from", Text("JSON Pointer."))), "In words.")),
                    ("results?", List(Ref("HarmNumber"), "In numbers."))
                ),
            ["HarmNumber"] = static () =>
                Object(
                    "A result that counts harm.",
                    ("id", Text("The result's id.")),
                    ("measure", Text("The measure's id.")),
                    ("events?", Whole("People with the event.")),
                    ("total?", Whole("People counted.")),
                    ("value?", Number("A share or an effect.")),
                    ("effect?", Text("The kind of effect.")),
                    ("from", Text("JSON Pointer."))
                ),
            ["ConsistencyNote"] = static () =>
                Object(
                    "A finding about the source.",
                    ("code", Text("What kind.")),
                    ("pointer", Text("Where, JSON Pointer into the study.")),
                    ("detail", Text("What was found."))
                ),
            ["ClaimDerived"] = static () =>
                Object(
                    "What the verdict rests on, as links, and what is known against the studies among it.",
                    (
                        "grounds",
                        List(
                            Ref("GroundLink"),
                            "Every ground: studies, results, harms, statements and actions of authorities, pages, sources, other claims, readings."
                        )
                    ),
                    (
                        "notices?",
                        List(
                            Object(
                                "A notice of a journal.",
                                ("study", Text("The study.")),
                                ("kind", Text("What was announced.")),
                                ("date?", Text("When.")),
                                ("url?", Text("Its address.")),
                                ("reason?", Text("Why."))
                            ),
                            "Notices on the studies that the claim names or rests on."
                        )
                    ),
                    (
                        "withdrawn?",
                        List(
                            Object("A record taken out of pooling.", ("study", Text("The study.")), ("since", Text("Since when.")), ("reason", Text("Why."))),
                            "Studies among them whose figures no verdict may rest on."
                        )
                    )
                ),
            ["GroundLink"] = static () =>
                Object(
                    "A ground that can be followed.",
                    (
                        "kind",
                        Text(
                            "What it is.",
                            ["study", "result", "harm", "reading", .. Core.Vocabularies.Vocabularies.GroundKind.Terms.Select(term => term.Value)]
                        )
                    ),
                    ("relation?", Text("What it does to the claim; absent for a reading.", "supports", "contradicts", "context")),
                    ("title?", Text("Its title, or the name of the authority.")),
                    ("text?", Text("The figure quoted, what the authority said, the line of the page, the other claim's verdict, or what was read.")),
                    ("what?", Text("Of a reading: what was read.")),
                    ("date?", Text("Of an authority: when, as far as it was read.")),
                    ("href?", Text("Its record here.")),
                    ("item?", Text("Id of the result, statement or action within that record.")),
                    ("url?", Text("Its address outside."))
                ),
            ["TallyDerived"] = static () =>
                Object(
                    "What the claims of a source, or about a provider, come to.",
                    (
                        "tally",
                        Object(
                            "Counts.",
                            ("claims", Whole("All.")),
                            ("byStream", Counts("By what the sentences do.")),
                            ("byVerdict", Counts("By what was found.")),
                            ("checkable", Whole("With machine-checkable slots."))
                        )
                    )
                ),
        };

    private static JsonObject From() => List(Text("JSON Pointer into the study."), "The facts it follows from.");

    private static JsonObject Shift() => Object(
        "AIS grades, summed.",
        ("covered", Whole("People whose grades are given.")),
        ("notCovered", Nullable(Whole("People of the arm whose grades are not; null when the arm's size is unknown."))),
        ("improvedAtLeastOne", Group()),
        ("improvedAtLeastTwo", Group()),
        ("unchanged", Group()),
        ("worsened", Group()),
        ("level?", Number("Confidence level of the intervals.")),
        ("method", Text("wilson, or count where the grades do not cover the arm and no share can be given.")),
        ("from", From()));

    private static JsonObject Group() =>
        Object("People.", ("n", Whole("How many.")), ("estimate?", Number("Their share.")), ("low?", Number("Lower end.")), ("high?", Number("Upper end.")));
}
