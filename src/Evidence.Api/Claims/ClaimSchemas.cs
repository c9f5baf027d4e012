using System.Text.Json.Nodes;
using Evidence.Core.Claims.Checking;
using static Evidence.Api.OpenApi.Schema;

namespace Evidence.Api.Claims;

/// <summary>What is sent to be checked, and what is answered.</summary>
internal static class ClaimSchemas
{
    private static readonly string[] Verdicts = [.. DecisionTable.Rows.Select(row => row.Verdict).Distinct().Order(StringComparer.Ordinal)];
    private static readonly string[] Reasons = [.. DecisionTable.Rows.Select(row => row.Reason).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } =
        new Dictionary<string, Func<JsonObject>>
        {
            ["CheckRequest"] = static () =>
                Object(
                    "A sentence to check.",
                    ("text", Text("The sentence.")),
                    ("context?", Text("A heading or the sentence before; it only says which study and condition are meant."))
                ),
            ["BatchRequest"] = static () => Object("Sentences to check.", ("claims", List(Ref("CheckRequest"), "1 to 100."))),
            ["ScanRequest"] = static () =>
                Object(
                    "A page: either text or html.",
                    ("text?", Text("Plain text.")),
                    ("html?", Text("HTML.")),
                    ("title?", Text("Its title.")),
                    ("url?", Text("Where it is from; never fetched."))
                ),
            ["AuditRequest"] = static () =>
                Object(
                    "Cited works: either dois or text.",
                    ("dois?", List(Text("A DOI, PubMed id or registration."), "1 to 500.")),
                    ("text?", Text("A text that cites works.")),
                    ("claim?", Text("The sentence they are to support."))
                ),
            ["VerifyRequest"] = static () =>
                Object(
                    "What was asked, with the receipt of its answer.",
                    ("text?", Text("The text sent then.")),
                    ("html?", Text("The HTML sent then.")),
                    ("context?", Text("The context sent then.")),
                    ("title?", Text("The title sent then.")),
                    ("url?", Text("The url sent then.")),
                    ("claims?", List(Ref("CheckRequest"), "The claims sent then.")),
                    ("receipt", Ref("Receipt"))
                ),
            ["Receipt"] = static () =>
                Object(
                    "What an answer can be replayed from.",
                    ("id", Text("SHA-256 of input digest, release digest and engine.")),
                    ("release", Whole("Number of the release.")),
                    ("engine", Text("Version of the engine.")),
                    ("inputDigest", Text("SHA-256 of what was sent.")),
                    ("outputDigest", Text("SHA-256 of the answer without its receipt."))
                ),
            ["Check"] = static () => Object("What was found of a sentence.", [.. CheckMembers()]),
            ["CheckAnswer"] = static () =>
                Object("What was found of a sentence.", [("text", Text("The sentence.")), .. CheckMembers(), ("receipt", Ref("Receipt"))]),
            ["BatchCheck"] = static () => Object("A check.", [("text", Text("The sentence.")), .. CheckMembers()]),
            ["BatchAnswer"] = static () => Object("The checks.", ("items", List(Ref("BatchCheck"), "In the order sent.")), ("receipt", Ref("Receipt"))),
            ["ScanAnswer"] = static () =>
                Object(
                    "A page as it was read.",
                    ("text?", Text("The extracted text, for HTML.")),
                    (
                        "language?",
                        Text(
                            "Its language; absent where too little stands there.",
                            [.. Core.Language.Tongue.All.Select(one => one.Code), Core.Language.Tongue.Other]
                        )
                    ),
                    ("languageNote?", Text("What is not read in that language; absent where everything is.")),
                    ("units", List(Ref("ScannedUnit"), "In text order.")),
                    ("tally", Ref("ScanTally")),
                    ("receipt", Ref("Receipt"))
                ),
            ["ScannedUnit"] = static () =>
                Object(
                    "A sentence, list item, table cell or heading.",
                    ("start", Whole("First UTF-16 unit.")),
                    ("end", Whole("Past the last UTF-16 unit.")),
                    ("form", Text("sentence, heading, item or cell.")),
                    ("stream", Text("What it does.")),
                    ("because", List(Ref("CueInPlace"), "What spoke for the stream, strongest first; then what spoke against it and for the next best.")),
                    ("stance", Text("How it is put: asserted, denied, reported, hypothetical, question or advice.")),
                    (
                        "speaker",
                        Text(
                            "Who answers for it: patient, family, provider, broker, investigator, independent-expert, regulator, journalist, charity, author; "
                                + "none for headings and page data."
                        )
                    ),
                    ("checkworthy", Flag("Whether it says something that can be verified.")),
                    ("reason", Text("Why it is worth checking or not.")),
                    ("redFlags", List(Ref("FlagInPlace"), "What marketing does in it.")),
                    ("quantities", List(Ref("NumberInPlace"), "Numbers.")),
                    ("mentions", List(Ref("NameInPlace"), "What it names.")),
                    ("claims", List(Ref("ResembledClaim"), "Indexed claims it resembles.")),
                    (
                        "check",
                        new JsonObject
                        {
                            ["anyOf"] = new JsonArray(Ref("Check"), new JsonObject { ["type"] = "null" }),
                            ["description"] = "The check, where there is one.",
                        }
                    )
                ),
            ["ScanTally"] = static () =>
                Object(
                    "Counts over the page.",
                    ("units", Whole("Units.")),
                    ("checked", Whole("Units checked.")),
                    ("notChecked", Whole("Units worth checking that were left out, past the most that one page is checked for.")),
                    ("byStream", Counts("Units by stream.")),
                    ("byVerdict", Counts("Checks by verdict.")),
                    ("redFlags", Counts("Flags.")),
                    ("claimsPerEvidence", Counts("Checkworthy assertions of the seller beside sentences that report a study."))
                ),
            ["AuditAnswer"] = static () => Object("The works.", ("items", List(Ref("AuditedWork"), "In the order sent.")), ("receipt", Ref("Receipt"))),
            ["VerifyAnswer"] = static () =>
                Object(
                    "Whether asking again gives the same.",
                    ("identical", Flag("Byte for byte.")),
                    ("says", Text("Why or why not.")),
                    ("now?", Ref("Receipt"))
                ),
            ["ClaimReview"] = static () =>
                Object(
                    "A schema.org ClaimReview.",
                    ("@context", Text("https://schema.org")),
                    ("@type", Text("ClaimReview")),
                    ("url?", Text("The claim's page.")),
                    ("datePublished?", Text("When the review was published.")),
                    ("dateModified?", Text("When it last changed.")),
                    ("identifier?", Text("Of a fresh check: the id of its receipt.")),
                    ("claimReviewed", Text("The claim.")),
                    ("author", Typed("Organization", "Who reviewed.", ("name", Text("Name.")), ("url?", Text("Address.")))),
                    ("itemReviewed", Ref("ReviewedClaim")),
                    ("reviewRating", Ref("ReviewRating"))
                ),
            ["ReviewedClaim"] = static () =>
                Typed(
                    "Claim",
                    "The claim and where it appears.",
                    ("name", Text("What it says.")),
                    ("author?", Typed("Organization", "Who makes it.", ("name", Text("Name.")))),
                    (
                        "appearance?",
                        Object(
                            "The page.",
                            ("@type", Text("The schema.org type.", "ScholarlyArticle", "WebPage")),
                            ("name", Text("Its title.")),
                            ("url?", Text("Its address.")),
                            ("datePublished?", Text("When, as printed.")),
                            ("inLanguage?", Text("Its language."))
                        )
                    )
                ),
            ["ReviewRating"] = static () =>
                Typed(
                    "Rating",
                    "The verdict; a number only where it decides something.",
                    ("ratingValue?", Whole("5 supported, 4 partly supported, 3 overstated, 2 misattributed, 1 contradicted.")),
                    ("bestRating?", Whole("5.")),
                    ("worstRating?", Whole("1.")),
                    ("alternateName", Text("The verdict in words.")),
                    ("ratingExplanation", Text("The grounds."))
                ),
            ["CueInPlace"] = static () =>
                InPlace(
                    "What spoke for a stream or against it.",
                    ("rule", Text("The rule or feature.")),
                    ("cue", Text("The words.")),
                    ("weight", Number("With what weight.")),
                    ("stream", Text("For or against which stream."))
                ),
            ["FlagInPlace"] = static () => InPlace("What marketing does.", ("flag", Text("The flag.")), ("cue", Text("The words."))),
            ["NameInPlace"] = static () => InPlace("A record that is named.", ("kind", Text("Its kind.")), ("id", Text("Its id."))),
            ["NumberInPlace"] = static () =>
                InPlace(
                    "A number with what it counts.",
                    ("kind", Text("What it is.")),
                    ("value?", Number("The number.")),
                    ("low?", Number("Lower end of a range.")),
                    ("high?", Number("Upper end.")),
                    ("events?", Number("Of how many: the part.")),
                    ("total?", Number("Of how many: the whole.")),
                    ("unit?", Text("Unit.")),
                    ("currency?", Text("ISO 4217; absent where the text leaves it open (pesos).")),
                    ("bound?", Text("At least, at most, about."))
                ),
            ["CheckedHarm"] = static () =>
                Object(
                    "A documented harm.",
                    ("harm", Text("Its id.")),
                    ("type", Text("Its type.")),
                    ("title", Text("Its title.")),
                    ("happened", Text("What happened, cut at 300 characters.")),
                    ("url", Text("Its address."))
                ),
            ["ResembledClaim"] = static () =>
                Object(
                    "An indexed claim. Beside a check it comes with its own verdict.",
                    ("id", Text("Its id.")),
                    ("score", Number("How much it resembles, 0 to 1.")),
                    ("state", Text("What the likeness comes to.")),
                    ("statement?", Text("What it says.")),
                    (
                        "indexed?",
                        Object(
                            "Its own verdict.",
                            ("verdict", Text("The verdict.")),
                            ("reason?", Text("Why it could not be verified.")),
                            ("rationale", Text("The grounds."))
                        )
                    ),
                    ("url?", Text("Its address."))
                ),
            ["AuditedWork"] = static () =>
                Object(
                    "A cited work; null is unknown.",
                    ("cited", Text("As sent.")),
                    ("inRelease", Flag("Whether it is in this release.")),
                    ("says?", Text("Of a work that is not.")),
                    ("study?", Text("The study.")),
                    ("title?", Text("Its title.")),
                    ("design?", Text("Its design.")),
                    ("human?", Nullable(Flag("Whether of people."))),
                    ("controlled?", Flag("Whether it compares groups.")),
                    ("retracted?", Nullable(Flag("Whether retracted."))),
                    ("sellerAuthored?", Nullable(Flag("Whether by whoever sells it."))),
                    (
                        "forThisSentence?",
                        new JsonObject
                        {
                            ["type"] = "object",
                            ["description"] = "What it says of the claim sent: verdict, what that means, a figure, and how each slot stands.",
                            ["additionalProperties"] = new JsonObject { ["type"] = "string" },
                        }
                    )
                ),
        };

    private static (string, JsonObject)[] CheckMembers() =>
        [
            ("verdict", Text("What was found.", Verdicts)),
            ("reason?", Text("Why it cannot be verified.", Reasons)),
            ("rule", Text("The row of the decision table.")),
            ("says", Text("What the row says.")),
            ("stance", Text("How the sentence is meant.", "asserted", "denied", "reported", "asked", "supposed", "advised", "hedged")),
            ("speaker?", Text("Who is answerable for what it says, as for a unit of a scan.")),
            (
                "subject",
                Object(
                    "Which study it speaks of.",
                    ("study?", Text("Its id; absent when no study is meant.")),
                    ("from", Text("From where that is known.", "name", "description", "context", "page", "claim", "none")),
                    ("unknown?", Text("A name that the release does not know."))
                )
            ),
            (
                "propositions",
                List(
                    Object(
                        "One thing that the sentence says.",
                        ("text", Text("Its words.")),
                        ("stance", Text("How it is meant.")),
                        ("study?", Text("The study that it was compared with.")),
                        ("state", Text("How far it was compared.", "confirmed", "in-part", "contradicted", "overstated", "not-checked"))
                    ),
                    "What the sentence says, clause by clause."
                )
            ),
            ("confirmed", List(Words(), "Parts that are what the record says.")),
            ("contradicted", List(Words(), "Parts that the record contradicts.")),
            ("notChecked", List(Words(), "Parts that were compared with nothing; the verdict does not speak for them.")),
            (
                "slots",
                List(
                    Object(
                        "A slot.",
                        ("slot", Text("Its name.", [.. SlotNames.All])),
                        ("verdict", Text("How the two sides stand.", "match", "broader", "narrower", "contradicted", "absent")),
                        ("claimed", Nullable(Text("What the claim says."))),
                        ("evidence", Nullable(Text("What the evidence says.")))
                    ),
                    "Slots that the claim fills."
                )
            ),
            ("notes", List(Text("A note."), "What else must be known.")),
            (
                "evidence",
                List(
                    Object(
                        "A figure.",
                        ("study", Text("Its study.")),
                        ("result?", Text("Its result.")),
                        ("figure", Text("The figure.")),
                        ("relation", Text("What it does to the claim.", "supports", "contradicts", "context")),
                        ("role", Text("Whose figure it is.", "control", "treated", "study")),
                        ("url", Text("The study's address."))
                    ),
                    "For and against with the same weight; control arm first."
                )
            ),
            (
                "harms?",
                Object(
                    "Harms of the same arm.",
                    ("status", Text("Whether any are reported.", "reported", "not-reported")),
                    ("items", List(Text("A harm."), "As reported."))
                )
            ),
            ("documentedHarms?", List(Ref("CheckedHarm"), "Against a promise of safety.")),
            ("limitations", List(Text("A limitation."), "What weakens the study.")),
            (
                "naturalCourse",
                new JsonObject
                {
                    ["anyOf"] = new JsonArray(Ref("CheckedCourse"), new JsonObject { ["type"] = "null" }),
                    ["description"] = "How people fare without the treatment, beside an uncontrolled result of benefit.",
                }
            ),
            (
                "reported?",
                Object(
                    "Of a reported experience only: what it is and leaves out. Evidence then holds what trials say, as context.",
                    ("form", Text("Its form.", [.. ReportedForm.AllForms])),
                    ("missing", List(Text("What would have to be known.", [.. ReportedForm.AllNeeded]), "What is missing.")),
                    ("trials?", Text("Where studies of that condition and tissue are listed."))
                )
            ),
            (
                "synthesis?",
                Object(
                    "What the studies of the condition add up to; where the sentence speaks of the treatment as such and of no study.",
                    ("condition", Text("The condition.")),
                    ("tissue?", Text("The tissue of the cells, where it names one.")),
                    ("cells?", Text("The kind of cell, where it names one.")),
                    ("controlledStudies", Whole("Studies with controls and results; of those that may count the same people one.")),
                    ("randomisedStudies", Whole("Those of them in which chance decided who was treated.")),
                    ("people", Whole("People in the controlled studies.")),
                    ("uncontrolledStudies", Whole("Studies with results and nobody to compare with.")),
                    (
                        "outcomes",
                        List(
                            Object(
                                "An outcome.",
                                ("measure", Text("Its id.")),
                                ("name", Text("Its name.")),
                                ("studies", Whole("Studies behind the comparison.")),
                                ("people", Whole("People behind it.")),
                                ("certainty?", Text("How far it is to be trusted (GRADE).", "very-low", "low", "moderate", "high")),
                                ("sentence", Text("What it comes to, bound to the certainty.")),
                                ("url?", Text("Its synthesis."))
                            ),
                            "Outcomes of benefit, those that the sentence names first, then harms."
                        )
                    ),
                    ("url?", Text("The whole summary of findings; absent where the kind of cell cannot be asked for."))
                )
            ),
            ("wording?", Text("The most that may be said on this evidence.")),
            ("questions", List(Text("A question."), "What to ask whoever makes the claim.")),
            ("claims", List(Ref("ResembledClaim"), "Indexed claims it resembles.")),
        ];

    private static JsonObject Words() =>
        Object("A part of the sentence.", ("text", Text("Its words.")), ("start", Whole("First UTF-16 unit.")), ("end", Whole("Past the last UTF-16 unit.")));

    private static JsonObject InPlace(string description, params (string, JsonObject)[] members) =>
        Object(description, [.. members, ("start", Whole("First UTF-16 unit.")), ("end", Whole("Past the last UTF-16 unit."))]);

    private static JsonObject Typed(string type, string description, params (string, JsonObject)[] members) =>
        Object(description, [("@type", Text("The schema.org type.", type)), .. members]);
}
