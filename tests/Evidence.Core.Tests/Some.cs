using System.Text;
using Evidence.Core.Measures;
using Evidence.Core.Pack;

namespace Evidence.Core.Tests;

/// <summary>A small pack without any defect, and studies of which a test states only what it is about.</summary>
internal static class Some
{
    public static IReadOnlyDictionary<string, Measure> Measures { get; } =
        new Dictionary<string, Measure>
        {
            ["ais-grade"] = new()
            {
                Id = "ais-grade",
                Name = "AIS",
                Description = "grade",
                Unit = "grade",
                Direction = "higher-is-better",
            },
            ["adverse-events"] = new()
            {
                Id = "adverse-events",
                Name = "Adverse events",
                Description = "any",
                Unit = "patients",
                Direction = "lower-is-better",
            },
            ["score"] = new()
            {
                Id = "score",
                Name = "Score",
                Description = "whole numbers",
                Scale = new()
                {
                    Min = 0,
                    Max = 100,
                    Step = 1,
                },
                Direction = "higher-is-better",
            },
        };

    /// <summary>A study with the given properties besides id and title, as JSON without braces.</summary>
    public static string Study(string properties = "\"condition\":\"spinal-cord-injury\"") => $$"""{"id":"some-study","title":"Some study",{{properties}}}""";

    public static StudyReading Reading(string properties) => StudyReader.Read(Encoding.UTF8.GetBytes(Study(properties)), "some.ndjson:1", Measures);

    /// <summary>The files of the small pack, by path.</summary>
    public static Dictionary<string, string> Pack() => new(StringComparer.Ordinal)
    {
        ["pack.json"] = """{"id":"some-pack","title":"Some pack","version":"1","licence":"CC0-1.0"}""",
        ["measures/grade.json"] = """{"id":"grade","name":"Grade","description":"A to E","scale":{"categories":["A","B","C","D","E"]}}""",
        ["measures/score.json"] = """
            {"id":"score","name":"Score","description":"Points","scale":{"min":0,"max":100,"step":1},"direction":"higher-is-better"}
            """,
        ["studies/trial.json"] = """
            {"id":"trial","title":"A trial","aliases":["First","Second"],"design":"randomized-controlled-trial","countries":["JP"],"startYear":2010,
            "publicationYear":2012,"enrolled":30,"analysed":28,
            "population":{"aisGrades":["A","B"]},
            "arms":[{"id":"cells","label":"cells","role":"treated","n":10},{"id":"none","label":"none","role":"control","n":20}],
            "results":[
            {"id":"responded","kind":"responders","arm":"cells","measure":"grade","timepoint":"1 year","months":12,"events":4,"total":10},
            {"id":"shifts","kind":"transitions","arm":"cells","measure":"grade","timepoint":"1 year",
            "transitions":[{"from":"A","to":"A","n":6},{"from":"A","to":"B","n":4}]},
            {"id":"change","kind":"mean-change","arm":"cells","measure":"score","mean":2.50,"sd":1.35,"ciLow":1.5,"ciHigh":3.5,"n":10},
            {"id":"scores","kind":"before-after","arm":"cells","measure":"score","before":10.1,"after":12.6,"n":10},
            {"id":"compared","kind":"effect","measure":"score","effect":"odds-ratio","value":2.0,"ciLow":1.0,"ciHigh":4.0,"p":0.05,"arms":["cells","none"]},
            {"id":"pooled","kind":"effect","measure":"score","effect":"pooled-proportion","value":0.5,"ciLow":0.4,"ciHigh":0.6},
            {"id":"share","kind":"proportion","measure":"grade","value":0.25,"n":20},
            {"id":"lengths","kind":"measurement","measure":"score","low":1,"high":2,"unit":"days"},
            {"id":"p-value","kind":"measurement","measure":"score","value":0.04,"unit":"p value"},
            {"id":"spread","kind":"distribution","arm":"cells","measure":"grade","counts":{"A":6,"B/C":4}}],
            "publications":[{"citation":"J 2012","doi":"10.1000/x","role":"primary","url":"https://example.org/a"}],
            "readings":[{"url":"https://example.org/a","what":"abstract"}],"noticesCheckedOn":"2026-11-01"}
            """,
        ["studies/entry.json"] = """{"id":"entry","title":"A registration","design":"registration-only"}""",
        ["sources/page.json"] = """{"id":"page","kind":"clinic-page","title":"Page","publisher":"Clinic","sellsTreatment":true}""",
        ["sources/item.json"] = """{"id":"item","kind":"news","title":"News","publisher":"Paper","sellsTreatment":false,"about":"trial"}""",
        ["claims/page.json"] = """
            [{"id":"claim-one","sourceId":"page","locator":"Top","statement":"4 of 10 improved.","stream":"trial-evidence","category":"efficacy",
            "about":{"provider":"clinic","study":"trial"},
            "quantities":[{"kind":"fraction","events":4,"total":10},{"kind":"percent","low":10,"high":20}],
            "assertion":{"study":"trial","arm":"cells","measure":"grade","kind":"responders","events":4,"total":10,"proportion":0.4,"low":1,"high":2},
            "assessment":{"verdict":"supported","rationale":"It says so.","evidence":[{"study":"trial","result":"responded","relation":"supports",
            "figure":"4/10, 40%"}]}},
            {"id":"claim-two","sourceId":"page","locator":"Top","statement":"It is good.","stream":"advice","category":"advice",
            "assessment":{"verdict":"unverifiable","reason":"no-source-found","rationale":"Nothing found."}}]
            """,
        ["providers/clinic.json"] = """{"id":"clinic","name":"Clinic One","kind":"clinic","country":"MX","claims":["claim-one"]}""",
        ["regulators/office.json"] = """{"id":"office","name":"Office","jurisdiction":"Mexico","countryCode":"MX"}""",
        ["harms/tumour.json"] = """
            {"id":"tumour","title":"A tumour","type":"tumour","cases":2,"deaths":1,"setting":"clinic","intervention":"cells","harm":"a tumour",
            "publications":[{"citation":"J","role":"primary"}],"readings":[{"url":null,"what":"abstract","extent":"stored copy"}]}
            """,
        ["testimonials/page.json"] = """
            [{"id":"story-one","sourceId":"page","locator":"Stories","statement":"Somebody is said to walk.","form":"individual-story","outcomes":["walking"],
            "patients":1,"denominator":2,"incentive":"publisher-sells-treatment",
            "context":{"rationale":"One story.","evidence":[{"study":"trial","relation":"context"}]}}]
            """,
        ["lexicons/thesaurus.json"] = """
            {"id":"thesaurus","concepts":[{"id":"a","label":"a","synonyms":[],"abbreviations":[],"category":"c","negationSensitive":false},
            {"id":"b","label":"b","synonyms":[],"abbreviations":[],"category":"c","negationSensitive":false}]}
            """,
        ["lexicons/red-flags.json"] = """{"id":"red-flags","flags":[{"flag":"cure","label":"cure","negationSensitive":true,"phrases":["cure"]}]}""",
        ["lexicons/evidence-cues.json"] = """
            {"id":"evidence-cues","cues":[{"id":"a","label":"a","synonyms":[],"abbreviations":[],"negationSensitive":false}]}
            """,
        ["lexicons/testimonial-cues.json"] = """
            {"id":"testimonial-cues","cues":[{"id":"a","label":"a","synonyms":[],"abbreviations":[],"negationSensitive":false}]}
            """,
    };

    public static PackReading Read(IReadOnlyDictionary<string, string> files) =>
        PackReader.Read([.. files.Select(static file => new PackFile(file.Key, Encoding.UTF8.GetBytes(file.Value.TrimEnd() + "\n")))]);
}
