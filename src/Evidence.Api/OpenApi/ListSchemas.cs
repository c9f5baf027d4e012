using System.Text.Json.Nodes;
using static Evidence.Api.OpenApi.Schema;

namespace Evidence.Api.OpenApi;

/// <summary>The answers of lists: one envelope for all, and the items of each.</summary>
internal static class ListSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } = Build();

    /// <summary>The component of a list's answer.</summary>
    public static string Answer(Listing listing) => RecordSchemas.Pascal(listing.Kind.Singular) + "List";

    /// <summary>A whole record of a list.</summary>
    public static JsonObject WholeRecord(Listing listing) => Ref(listing == Listings.Results ? "ResultRow" : RecordSchemas.Pascal(listing.Kind.Singular));

    private static Dictionary<string, Func<JsonObject>> Build()
    {
        var components = new Dictionary<string, Func<JsonObject>>(StringComparer.Ordinal)
        {
            ["Links"] = static () =>
                Object(
                    "Addresses to go on with.",
                    ("self", Text("This page.")),
                    ("next?", Text("The next page, with every other parameter; absent on the last.")),
                    ("nextCursor?", Text("The cursor of the next page."))
                ),
            ["ReleaseNote"] = static () =>
                Object(
                    "The release that last changed what was asked.",
                    ("number", Whole("Its number.")),
                    ("digest", Text("The ledger's digest, SHA-256, hex.")),
                    ("publishedAt?", Text("When it was made, UTC.")),
                    (
                        "engine?",
                        Text("In an older release that another engine derived: that engine. The records are as it wrote them; found and counted by this one.")
                    ),
                    ("version?", Text("Version of the pack, where the same pack gives the same bytes everywhere.")),
                    ("date?", Text("Date of that version."))
                ),
            ["Facet"] = static () =>
                Object(
                    "How everything found spreads over a field.",
                    ("field", Text("The field.")),
                    ("values", List(Ref("FacetValue"), "Values that occur, most frequent first.")),
                    ("missing", Whole("Records without a value."))
                ),
            ["FacetValue"] = static () =>
                Object(
                    "A value of a field.",
                    ("value", Text("As a filter takes it.")),
                    ("count", Whole("Records that have it.")),
                    ("label", Text("As a person reads it.")),
                    ("selected", Flag("Whether the question filters by it.")),
                    ("url", Text("The question with it switched on or off."))
                ),
            ["QueryNote"] = static () =>
                Object(
                    "The question in plain words.",
                    ("description", Text("One sentence.")),
                    (
                        "expandedTerms?",
                        List(
                            Object(
                                "A word and the names searched beside it.",
                                ("term", Text("As asked.")),
                                ("concept", Text("The thesaurus concept.")),
                                ("alsoSearched", List(Text("A name."), "Other names."))
                            ),
                            "What the thesaurus added."
                        )
                    ),
                    ("match?", Text("How the words were matched in the end.", "all", "any", "all-then-any")),
                    ("withAllWords?", Whole("How many of what is found have all the words; they come first.")),
                    ("fellBack?", Text("Why records follow that have only some of the words.")),
                    (
                        "didYouMean?",
                        Object(
                            "The words as they were probably meant, because one of them is nowhere.",
                            ("q", Text("The words.")),
                            ("url", Text("The question with them."))
                        )
                    ),
                    ("notes?", List(Ref("QuestionNote"), "What must be known of values that were asked for: read otherwise than written, or had by nothing."))
                ),
            ["QuestionNote"] = static () =>
                Object(
                    "What must be known of a value that was asked for.",
                    ("filter", Text("The filter.")),
                    ("value", Text("The value as asked.")),
                    ("readAs?", List(Text("A value."), "The values that it was read as, by the thesaurus or by their names.")),
                    ("nearest?", List(Text("A value."), "The nearest values there are, else the most frequent, because nothing has this one.")),
                    ("says?", Text("What else must be known, in a sentence.")),
                    ("byRegistration?", Whole("How many of what is found came by their registered design, with registered=true.")),
                    (
                        "beside?",
                        List(
                            Object(
                                "A value.",
                                ("value", Text("As a filter takes it.")),
                                ("count", Whole("Records that have it.")),
                                ("url", Text("The question with it, too."))
                            ),
                            "Values that hold this one and were not asked for."
                        )
                    )
                ),
            ["Highlight"] = static () =>
                Object(
                    "Where words were found in an item.",
                    ("id", Text("The item.")),
                    (
                        "passages",
                        List(
                            Object(
                                "A piece of a text.",
                                ("member", Text("The member that the text is of.")),
                                ("text", Text("The piece.")),
                                (
                                    "marks",
                                    List(
                                        Object("A word.", ("start", Whole("Its place in the piece, in UTF-16 units.")), ("length", Whole("Its length."))),
                                        "Words that were looked for."
                                    )
                                )
                            ),
                            "At most three."
                        )
                    )
                ),
            ["Included"] = static () => Object("Records that the items name.", ("studies", List(Ref("StudySummary"), "Studies, each once."))),
            ["Funnel"] = static () =>
                Object(
                    "What each filter took away, for an empty or thin answer.",
                    ("all", Whole("Records before any filter.")),
                    (
                        "steps",
                        List(
                            Object(
                                "One filter.",
                                ("filter", Text("Its name.")),
                                ("words", Text("In plain words.")),
                                ("remaining", Whole("Left after it.")),
                                ("removed", Whole("Taken by it.")),
                                ("withoutIt", Whole("Found if only it were dropped."))
                            ),
                            "In the order applied."
                        )
                    ),
                    (
                        "relaxed?",
                        Object(
                            "The question without its most costly filter.",
                            ("without", Text("The filter.")),
                            ("total", Whole("What it finds.")),
                            ("url", Text("Its address."))
                        )
                    )
                ),
            ["StudySummary"] = Summary,
            ["ResultRow"] = static () =>
                Sparse(
                    "A result with its study, its arm and the harms reported.",
                    (
                        "study",
                        Sparse(
                            "What must be known of the study.",
                            [
                                .. StudyMembers(),
                                ("independence", Text("Who paid and who gains.")),
                                ("derived", Object("What follows from it.", ("profile", Ref("StudyProfile")), ("level", Ref("StudyLevel")))),
                            ]
                        )
                    ),
                    (
                        "arm",
                        new JsonObject
                        {
                            ["anyOf"] = new JsonArray(Ref("Arm"), new JsonObject { ["type"] = "null" }),
                            ["description"] = "The arm; null when the result names none.",
                        }
                    ),
                    (
                        "result",
                        new JsonObject
                        {
                            ["oneOf"] = new JsonArray([.. ResultKinds().Select(name => (JsonNode)Ref(name))]),
                            ["description"] = "The result with what is derived from it.",
                        }
                    ),
                    ("harms", Ref("HarmsOfStudy"))
                ),
            ["Price"] = PriceSchema,
            ["OtherPrice"] = static () =>
                Object(
                    "Another sum of the same page.",
                    ("claim", Text("Its claim.")),
                    ("low", Number("The lower end.")),
                    ("high", Number("The upper end.")),
                    ("currency", Text("ISO 4217.")),
                    ("per?", Text("What is paid for.")),
                    ("provider?", Text("Whose price it is.")),
                    ("statement", Text("What the page says, in our words."))
                ),
        };
        foreach (var listing in Listings.All)
        {
            components[Answer(listing)] = () => Envelope(listing);
            if (listing != Listings.Studies && listing != Listings.Results)
            {
                components[RowName(listing)] = () => Items(listing);
            }
        }

        return components;
    }

    /// <summary>An item of a list, as far as it is sent.</summary>
    public static JsonObject Row(Listing listing) =>
        listing == Listings.Studies ? Ref("StudySummary")
        : listing == Listings.Results ? Ref("ResultRow")
        : Ref(RowName(listing));

    private static string RowName(Listing listing) => RecordSchemas.Pascal(listing.Kind.Singular) + "Row";

    private static JsonObject Envelope(Listing listing) => Object(
        listing.Summary,
        ("items", List(Row(listing), "The page.")),
        ("total?", Whole("Everything found; absent with total=none.")),
        ("links", Ref("Links")),
        ("facets?", List(Ref("Facet"), "Only when asked for.")),
        ("query", Ref("QueryNote")),
        ("funnel?", Ref("Funnel")),
        ("included?", Ref("Included")),
        ("highlights?", List(Ref("Highlight"), "Only when asked for.")),
        ("release", Ref("ReleaseNote")));

    // with fields= only some members come, so none but the id is promised in a list
    private static JsonObject Items(Listing listing)
    {
        var whole = Components.All[RecordSchemas.Pascal(listing.Kind.Singular)]();
        whole["required"] = new JsonArray("id");
        whole.Remove("additionalProperties");
        return whole;
    }

    private static JsonObject Sparse(string description, params (string Name, JsonObject Schema)[] members) =>
        Object(description, [("id", Text("The record's id.")), .. members.Select(member => (member.Name + "?", member.Schema))]);

    private static JsonObject Summary() =>
        Sparse(
            "A study as lists show it; what is not known is absent. With view=full the items are whole studies.",
            [
                .. StudyMembers(),
                ("profile", Text("Whether it compares groups.", "comparative", "non-comparative")),
                ("level", Whole("Level of evidence (OCEBM 2011), 1 is the highest.")),
                ("chronicity", Text("How old the injury was.")),
                ("cellTypes", List(Text("As printed."), "Cells given.")),
                ("tissues", List(Text("A tissue.", [.. Core.Vocabularies.Vocabularies.Tissue.Terms.Select(term => term.Value)]), "Where they came from.")),
                ("routes", List(Text("As printed."), "How they were given.")),
                ("independence", Text("Who paid and who gains.")),
                ("noticeKinds", List(Text("A kind."), "Retractions, corrections and the like.")),
                ("pooling", Ref("StudyPooling")),
                ("registeredDesign", Text("The design that was registered.")),
                (
                    "reporting",
                    Text("Whether results are public, as far as was read.", [.. Core.Vocabularies.Vocabularies.Reporting.Terms.Select(term => term.Value)])
                ),
                ("firstAuthor", Text("First author of the study's own report.")),
                ("journal", Text("Journal of it.")),
                ("resultCount", Whole("How many results.")),
                ("harms", Text("Whether harms were reported.", "reported", "not-reported")),
                ("noteCount", Whole("Findings that do not add up in the source.")),
            ]
        );

    private static (string Name, JsonObject Schema)[] StudyMembers() =>
    [
        ("title", Text("As published.")),
        ("condition", Text("The condition.")),
        ("design", Text("How it was made.")),
        ("phase", Text("Phase of a trial.")),
        ("countries", List(Text("ISO 3166-1 alpha-2."), "Where.")),
        ("publicationYear", Whole("Year of publication.")),
        ("enrolled", Whole("People enrolled.")),
        ("analysed", Whole("People analysed.")),
    ];

    private static IEnumerable<string> ResultKinds() =>
        Core.Vocabularies.Vocabularies.Find("result-kind")!.Terms.Select(term => RecordSchemas.Result(term.Value));

    private static JsonObject PriceSchema() => Object(
        "A sum that a page states.",
        ("id", Text("Its claim's id, with a number where the claim states several.")),
        ("claim", Text("The claim.")),
        ("source", Text("The page.")),
        ("provider?", Text("Whose price it is.")),
        ("country?", Text("ISO 3166-1 alpha-2.")),
        ("condition?", Text("For what condition.")),
        ("low", Number("The lower end.")),
        ("high", Number("The upper end.")),
        ("currency", Text("ISO 4217.")),
        ("per?", Text("What is paid for.")),
        ("statement", Text("What the page says, in our words.")),
        ("verdict", Text("What was found.")),
        ("reason?", Text("Why it could not be verified.")),
        ("rationale", Text("The grounds.")),
        ("elsewhereOnThePage", List(Ref("OtherPrice"), "Sums for the same country and condition on the same page that do not overlap this one.")));
}
