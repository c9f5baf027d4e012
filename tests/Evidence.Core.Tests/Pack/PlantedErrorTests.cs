using System.Text;
using Evidence.Core.Pack;

namespace Evidence.Core.Tests.Pack;

public sealed class PlantedErrorTests
{
    private const string Trial = "studies/trial.json";
    private const string Claims = "claims/page.json";
    private const string Stories = "testimonials/page.json";

    /// <summary>Code, pointer, file, what is there, what is planted.</summary>
    public static TheoryData<string, string, string, string, string> Planted { get; } =
        new()
        {
            { "malformed-json", "", Trial, "\"design\":", "\"design\"" },
            { "nested-too-deep", "", "measures/score.json", "\"Points\"", new string('[', 70) + new string(']', 70) },
            { "id-not-file-name", "/id", "studies/entry.json", "\"entry\"", "\"other\"" },
            { "id-not-file-name", "/1/sourceId", Claims, "\"claim-two\",\"sourceId\":\"page\"", "\"claim-two\",\"sourceId\":\"item\"" },
            { "machine-address", "", Trial, "\"A trial\"", "\"A trial in /home/me\"" },
            { "unknown-property", "/colour", Trial, "\"enrolled\":30", "\"colour\":1,\"enrolled\":30" },
            { "unknown-property", "/results/0/mean", Trial, "\"events\":4", "\"mean\":1,\"events\":4" },
            { "repeated-property", "/enrolled", Trial, "\"enrolled\":30", "\"enrolled\":30,\"enrolled\":30" },
            { "repeated-property", "/results/9/counts/A", Trial, "{\"A\":6,", "{\"A\":6,\"\\u0041\":6," },
            { "missing-property", "/title", "studies/entry.json", "\"title\":\"A registration\",", "" },
            { "null-value", "/enrolled", Trial, "\"enrolled\":30", "\"enrolled\":null" },
            { "wrong-type", "/title", "studies/entry.json", "\"A registration\"", "7" },
            { "malformed-json", "", Claims, "[{\"id\":\"claim-one\"", "{\"a\":[{\"id\":\"claim-one\"" },
            { "wrong-type", "", Claims, "*", "{}" },
            { "bad-text", "/title", "studies/entry.json", "\"A registration\"", "\" A registration\"" },
            { "bad-text", "", "studies/entry.json", "\"A registration\"", "\"A \\ud800 registration\"" },
            { "bad-slug", "/arms/1/id", Trial, "{\"id\":\"none\"", "{\"id\":\"None\"" },
            { "bad-url", "/publications/0/url", Trial, "\"url\":\"https://example.org/a\"}]", "\"url\":\"https://example.org/a?utm_source=x\"}]" },
            { "bad-date", "/noticesCheckedOn", Trial, "2026-11-01", "2026-13-01" },
            { "bad-country", "/countries/0", Trial, "\"JP\"", "\"UK\"" },
            { "bad-identifier", "/publications/0/doi", Trial, "10.1000/x", "doi:10.1000/x" },
            { "bad-number", "/enrolled", Trial, "\"enrolled\":30", "\"enrolled\":30.5" },
            { "bad-number", "/results/2/mean", Trial, "2.50", "1e999" },
            { "not-in-vocabulary", "/design", Trial, "randomized-controlled-trial", "trial" },
            { "empty-list", "/results/1/transitions", Trial, "[{\"from\":\"A\",\"to\":\"A\",\"n\":6},{\"from\":\"A\",\"to\":\"B\",\"n\":4}]", "[]" },
            { "repeated-entry", "/aliases/1", Trial, "\"Second\"", "\"First\"" },
            { "incomplete", "/results/7", Trial, "\"low\":1,\"high\":2,\"unit\"", "\"low\":1,\"unit\"" },
            { "incomplete", "/results/0", Trial, "\"events\":4", "\"derived\":true,\"events\":4" },
            { "repeated-id", "/results/1/id", Trial, "\"shifts\"", "\"responded\"" },
            { "repeated-id", "/1/id", Claims, "\"claim-two\"", "\"claim-one\"" },
            { "repeated-id", "/concepts/1/id", "lexicons/thesaurus.json", "\"id\":\"b\"", "\"id\":\"a\"" },
            {
                "unknown-reference",
                "/results/6/measure",
                Trial,
                "\"share\",\"kind\":\"proportion\",\"measure\":\"grade\"",
                "\"share\",\"kind\":\"proportion\",\"measure\":\"mood\""
            },
            { "unknown-reference", "/results/4/arms/1", Trial, "[\"cells\",\"none\"]", "[\"cells\",\"nobody\"]" },
            { "unknown-reference", "/0/assessment/evidence/0/result", Claims, "\"result\":\"responded\"", "\"result\":\"danced\"" },
            { "unknown-reference", "/claims/1", "providers/clinic.json", "[\"claim-one\"]", "[\"claim-one\",\"claim-nine\"]" },
            { "unknown-reference", "/about", "sources/item.json", "\"about\":\"trial\"", "\"about\":\"race\"" },
            { "claim-not-listed", "/claims", "providers/clinic.json", "[\"claim-one\"]", "[\"claim-two\"]" },
            {
                "harm-not-linked",
                "/study",
                "harms/trial.json",
                "",
                "{\"id\":\"trial\",\"title\":\"A\",\"type\":\"tumour\",\"setting\":\"s\",\"intervention\":\"i\",\"harm\":\"h\","
                    + "\"publications\":[{\"citation\":\"J\",\"role\":\"primary\"}],\"readings\":[{\"url\":null,\"what\":\"abstract\",\"extent\":\"copy\"}]}"
            },
            { "ledgers-mixed", "/0/statement", Claims, "4 of 10 improved.", "As in story-one, 4 of 10 improved." },
            { "person-named", "/0/statement", Stories, "Somebody is said", "The boxer John Smith is said" },
            { "person-named", "/0/context/rationale", Stories, "One story.", "One story, says Dr. Smith" },
            { "analysed-above-enrolled", "/analysed", Trial, "\"analysed\":28", "\"analysed\":31" },
            { "arms-above-enrolled", "/arms", Trial, "\"role\":\"control\",\"n\":20", "\"role\":\"control\",\"n\":21" },
            { "published-before-start", "/publicationYear", Trial, "2012,", "2009," },
            {
                "registration-with-results",
                "/results",
                "studies/entry.json",
                "\"registration-only\"",
                "\"registration-only\",\"results\":[{\"id\":\"r\",\"kind\":\"responders\",\"measure\":\"grade\",\"events\":1,\"total\":2}]"
            },
            {
                "people-differ",
                "/results/0",
                Trial,
                "{\"id\":\"share\"",
                "{\"id\":\"part\",\"kind\":\"responders\",\"arm\":\"cells\",\"measure\":\"grade\",\"subgroup\":\"men\","
                    + "\"events\":1,\"total\":2,\"partOf\":\"responded\"},"
                    + "{\"id\":\"share\""
            },
            {
                "people-differ",
                "/arms/1/baseline/gmfcs",
                Trial,
                "\"role\":\"control\",\"n\":20",
                "\"role\":\"control\",\"n\":20,\"baseline\":{\"n\":9,\"gmfcs\":{\"I\":1,\"II\":1,\"III\":1,\"IV\":1,\"V\":1}}"
            },
            {
                "preferred-twice",
                "/results/1/preferred",
                Trial,
                "\"events\":4,\"total\":10}",
                "\"events\":4,\"total\":10,\"preferred\":true},"
                    + "{\"id\":\"again\",\"kind\":\"distribution\",\"arm\":\"cells\",\"measure\":\"grade\",\"counts\":{\"A\":6},\"preferred\":true}"
            },
            { "misplaced-property", "/results/0/relatedness", Trial, "\"events\":4", "\"relatedness\":\"any\",\"events\":4" },
            { "misplaced-property", "/results/7/pRelation", Trial, "\"unit\":\"days\"", "\"unit\":\"days\",\"pRelation\":\"<\"" },
            {
                "misplaced-property",
                "/publications/0/authors/0",
                Trial,
                "\"citation\":\"J 2012\"",
                "\"citation\":\"J 2012\",\"authors\":[{\"literal\":\"A group\",\"given\":\"A\"}],\"authorsComplete\":true"
            },
            { "unknown-reference", "/results/0/partOf", Trial, "\"events\":4", "\"partOf\":\"nothing\",\"events\":4" },
            {
                "unknown-reference",
                "/arms/1/isolatesCellsOf/0",
                Trial,
                "\"role\":\"control\",\"n\":20",
                "\"role\":\"control\",\"isolatesCellsOf\":[\"none\"],\"n\":20"
            },
            {
                "unknown-reference",
                "/0/assessment/grounds/0/statement",
                Claims,
                "\"rationale\":\"It says so.\"",
                "\"rationale\":\"It says so.\",\"grounds\":[{\"kind\":\"regulator\",\"regulator\":\"office\",\"statement\":\"said\",\"relation\":\"supports\"}]"
            },
            {
                "unknown-reference",
                "/0/assessment/grounds/0/claim",
                Claims,
                "\"rationale\":\"It says so.\"",
                "\"rationale\":\"It says so.\",\"grounds\":[{\"kind\":\"claim\",\"claim\":\"claim-one\",\"relation\":\"supports\"}]"
            },
            {
                "analysed-above-enrolled",
                "/arms/1/analysed",
                Trial,
                "\"role\":\"control\",\"n\":20",
                "\"role\":\"control\",\"n\":20,\"allocated\":20,\"analysed\":21"
            },
            { "low-above-high", "/population/gmfcsRange", Trial, "\"aisGrades\":[\"A\",\"B\"]", "\"aisGrades\":[\"A\",\"B\"],\"gmfcsRange\":[\"V\",\"IV\"]" },
            {
                "low-above-high",
                "/arms/1/timeSinceInjuryDays",
                Trial,
                "\"role\":\"control\",\"n\":20",
                "\"role\":\"control\",\"n\":20,\"timeSinceInjuryDays\":{\"min\":30,\"mean\":20,\"basis\":\"observed\"}"
            },
            { "incomplete", "", Trial, "\"enrolled\":30", "\"enrolled\":30,\"plannedEnrolment\":30" },
            { "incomplete", "/publications/0", Trial, "\"citation\":\"J 2012\"", "\"citation\":\"J 2012\",\"authors\":[{\"family\":\"A\"}]" },
            {
                "bad-text",
                "/results/0/quote",
                Trial,
                "\"events\":4",
                "\"quote\":\"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
                    + "nineteen twenty and one two three four five six\",\"events\":4"
            },
            { "years-differ", "/publications/0/year", Trial, "\"citation\":\"J 2012\"", "\"citation\":\"J 2012\",\"year\":2013" },
            { "negative-months", "/results/0/months", Trial, "\"months\":12", "\"months\":-12" },
            {
                "events-above-total",
                "/0/quantities/0",
                Claims,
                "\"quantities\":[{\"kind\":\"fraction\",\"events\":4",
                "\"quantities\":[{\"kind\":\"fraction\",\"events\":14"
            },
            { "total-above-arm", "/results/0/total", Trial, "\"events\":4,\"total\":10}", "\"subgroup\":\"men\",\"events\":4,\"total\":11}" },
            {
                "cell-twice",
                "/results/1/transitions/2",
                Trial,
                "{\"from\":\"A\",\"to\":\"A\",\"n\":6}",
                "{\"from\":\"A\",\"to\":\"B\",\"n\":0},{\"from\":\"A\",\"to\":\"A\",\"n\":6}"
            },
            { "cells-above-arm", "/results/1/transitions", Trial, "\"to\":\"A\",\"n\":6", "\"to\":\"A\",\"n\":7" },
            { "cells-above-arm", "/results/9/counts", Trial, "\"B/C\":4", "\"B/C\":5" },
            { "cells-below-arm", "/results/1/transitions", Trial, "\"to\":\"A\",\"n\":6", "\"to\":\"A\",\"n\":5" },
            { "partial-but-complete", "/results/1/partial", Trial, "\"n\":4}]}", "\"n\":4}],\"partial\":true}" },
            {
                "grade-not-in-population",
                "/results/1/transitions/0/from",
                Trial,
                "{\"from\":\"A\",\"to\":\"A\",\"n\":6}",
                "{\"from\":\"C\",\"to\":\"C\",\"n\":6}"
            },
            { "shifts-against-responders", "/results/1/transitions", Trial, "\"events\":4", "\"events\":5" },
            { "half-interval", "/results/2/ciLow", Trial, "\"ciHigh\":3.5,", "" },
            { "estimate-outside-interval", "/results/5/ciLow", Trial, "\"value\":0.5,\"ciLow\":0.4", "\"value\":0.5,\"ciLow\":0.55" },
            { "ratio-not-positive", "/results/4/ciLow", Trial, "\"ciLow\":1.0", "\"ciLow\":-1.0" },
            { "ratio-not-positive", "/results/4/ciLow", Trial, "\"ciLow\":1.0", "\"ciLow\":0" },
            { "ratio-not-positive", "/results/4/value", Trial, "\"value\":2.0", "\"value\":0" },
            { "proportion-out-of-range", "/results/6/value", Trial, "0.25", "25" },
            { "proportion-out-of-range", "/results/6/value", Trial, "0.25", "-0.25" },
            { "proportion-out-of-range", "/results/5/value", Trial, "\"ciLow\":0.4", "\"ciLow\":-0.4" },
            { "proportion-out-of-range", "/results/5/value", Trial, "\"ciHigh\":0.6", "\"ciHigh\":1.6" },
            { "proportion-out-of-range", "/0/quantities/1", Claims, "\"high\":20", "\"high\":120" },
            { "p-out-of-range", "/results/8", Trial, "\"value\":0.04", "\"value\":4" },
            { "p-out-of-range", "/results/8", Trial, "\"value\":0.04", "\"value\":-0.04" },
            { "p-out-of-range", "/results/4/p", Trial, "\"p\":0.05", "\"p\":1.05" },
            { "p-out-of-range", "/results/4/p", Trial, "\"p\":0.05", "\"p\":-0.05" },
            { "negative-spread", "/results/2/sd", Trial, "\"sd\":1.35", "\"sd\":-1.35" },
            { "n-above-arm", "/results/3/n", Trial, "\"after\":12.6,\"n\":10", "\"after\":12.6,\"n\":11" },
            {
                "change-above-scale",
                "/results/2/mean",
                Trial,
                "\"mean\":2.50,\"sd\":1.35,\"ciLow\":1.5,\"ciHigh\":3.5",
                "\"mean\":102.50,\"sd\":1.35,\"ciLow\":101.5,\"ciHigh\":103.5"
            },
            { "score-outside-scale", "/results/3/after", Trial, "12.6", "112.6" },
            { "category-outside-scale", "/results/9/counts/B~1F", Trial, "\"B/C\"", "\"B/F\"" },
            { "low-above-high", "/results/7/low", Trial, "\"low\":1", "\"low\":3" },
            { "low-above-high", "/0/assertion/low", Claims, "\"low\":1,\"high\":2", "\"low\":3,\"high\":2" },
            { "figure-differs", "/0/assessment/evidence/0/figure", Claims, "4/10, 40%", "5/10, 40%" },
            { "figure-differs", "/0/assessment/evidence/0/figure", Claims, "4/10, 40%", "45%" },
            { "reason-mismatch", "/1/assessment", Claims, "\"reason\":\"no-source-found\",", "" },
            { "verdict-without-ground", "/1/assessment", Claims, "\"verdict\":\"unverifiable\",\"reason\":\"no-source-found\"", "\"verdict\":\"supported\"" },
            { "trial-claim-without-assertion", "/1", Claims, "\"stream\":\"advice\"", "\"stream\":\"trial-evidence\"" },
            { "subjects-differ", "/0/assertion/study", Claims, "\"provider\":\"clinic\",\"study\":\"trial\"", "\"provider\":\"clinic\",\"study\":\"entry\"" },
            { "patients-above-denominator", "/0/patients", Stories, "\"patients\":1", "\"patients\":3" },
            { "incentive-hidden", "/0/incentive", Stories, "publisher-sells-treatment", "none" },
            { "deaths-above-cases", "/deaths", "harms/tumour.json", "\"deaths\":1", "\"deaths\":3" },
            { "scale-reversed", "/scale", "measures/grade.json", "{\"categories\":", "{\"min\":5,\"max\":5,\"categories\":" },
            { "unexpected-file", "", "studies/notes.txt", "", "notes" },
            { "missing-file", "", "lexicons/red-flags.json", "*", "" },
            { "mean-impossible", "/results/3/before", Trial, "10.1", "10.13" },
            { "sd-impossible", "/results/2/sd", Trial, "\"sd\":1.35", "\"sd\":1.33" },
            {
                "shifts-below-responders",
                "/results/1",
                Trial,
                "\"n\":6},{\"from\":\"A\",\"to\":\"B\",\"n\":4}]",
                "\"n\":6},{\"from\":\"A\",\"to\":\"B\",\"n\":3}],\"partial\":true"
            },
            { "interval-against-p", "/results/4/p", Trial, "\"p\":0.05", "\"p\":0.5" },
            { "interval-against-p", "/results/4/p", Trial, "\"p\":0.05", "\"p\":0.16" },
            { "interval-against-p", "/results/4/p", Trial, "\"p\":0.05", "\"p\":0.029" },
            { "estimate-off-centre", "/results/2", Trial, "\"ciHigh\":3.5", "\"ciHigh\":6.5" },
            { "estimate-off-centre", "/results/2", Trial, "\"ciHigh\":3.5", "\"ciHigh\":4.4" },
            { "not-whole-people", "/results/6/value", Trial, "0.25", "0.27" },
            { "not-whole-people", "/results/6/value", Trial, "0.25,\"n\":20", "0.288,\"n\":7" },
            { "not-whole-people", "/results/6/value", Trial, "0.25,\"n\":20", "0.28,\"n\":7" },
            // one decimal is held against whole people as if it had two
            { "not-whole-people", "/results/6/value", Trial, "0.25,\"n\":20", "0.3,\"n\":7" },
        };

    /// <summary>What is there, and what may stand there: at the bound of a rule and not beyond it.</summary>
    public static TheoryData<string, string> AtTheBound { get; } =
        new()
        {
            { "\"months\":12", "\"months\":0" },
            { "\"value\":0.04", "\"value\":0" },
            { "\"value\":0.04", "\"value\":1" },
            // the interval of 1 to 4 about a ratio of 2 implies a p of 0.05
            { "\"p\":0.05", "\"p\":0.14" },
            { "\"p\":0.05", "\"p\":0.032" },
            { "\"ciHigh\":3.5", "\"ciHigh\":4.3" },
            { "\"low\":1,\"high\":2,\"unit\"", "\"low\":2,\"high\":2,\"unit\"" },
            { "\"ciLow\":0.4", "\"ciLow\":0" },
            { "\"ciHigh\":0.6", "\"ciHigh\":1" },
            { "0.25", "0" },
            { "0.25", "1" },
            { "0.25", "0.3" },
            { "0.25,\"n\":20", "0.29,\"n\":7" },
            { "0.25,\"n\":20", "0.286,\"n\":7" },
        };

    [Fact]
    public void The_small_pack_has_neither_defect_nor_note()
    {
        var reading = Some.Read(Some.Pack());
        Assert.Empty(reading.Defects);
        Assert.Empty(reading.Notes);
        Assert.NotNull(reading.Pack);
    }

    [Theory]
    [MemberData(nameof(AtTheBound))]
    public void What_stands_at_a_bound_is_no_defect(string there, string allowed)
    {
        var files = Some.Pack();
        files[Trial] = Replaced(files[Trial], there, allowed);

        var reading = Some.Read(files);
        Assert.DoesNotContain(reading.Defects.Concat(reading.Notes), defect => defect.File == Trial);
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_planted_error_is_found_once_and_nothing_else_is(string code, string pointer, string file, string there, string planted)
    {
        var files = Some.Pack();
        files[file] = there is "" or "*" ? planted : Replaced(files[file], there, planted);
        if (planted.Length == 0 && there == "*")
        {
            files.Remove(file);
        }

        var reading = Some.Read(files);
        if (file == Trial)
        {
            // the claim quotes the trial's figure and is blamed too when that changes; the wall between causes is the file
            Assert.All(reading.Defects.Where(defect => defect.File != file), defect => Assert.Equal("figure-differs", defect.Code));
            reading = reading with { Defects = [.. reading.Defects.Where(defect => defect.Code != "figure-differs")] };
        }

        var found = Assert.Single(reading.Defects.Concat(reading.Notes));
        Assert.Equal((code, file, pointer), (found.Code, found.File, found.Pointer));
        Assert.Equal(found.Severity == DefectSeverity.Error, reading.Pack is null);
        Assert.False(string.IsNullOrWhiteSpace(found.Detail) || string.IsNullOrWhiteSpace(found.Hint));
    }

    [Theory]
    [InlineData("byte-order-mark", new byte[] { 0xEF, 0xBB, 0xBF }, "{\"id\":\"entry\",\"title\":\"t\"}\n")]
    [InlineData("carriage-return", new byte[0], "{\"id\":\"entry\",\r\n\"title\":\"t\"}\n")]
    [InlineData("no-final-newline", new byte[0], "{\"id\":\"entry\",\"title\":\"t\"}")]
    [InlineData("invalid-utf8", new byte[] { 0xC3, 0x28 }, "{\"id\":\"entry\",\"title\":\"t\"}\n")]
    [InlineData("malformed-json", new byte[0], "")]
    public void Bytes_that_are_no_clean_file_are_told(string code, byte[] before, string text)
    {
        var reading = PackReader.Read([new("studies/entry.json", (byte[])[.. before, .. Encoding.UTF8.GetBytes(text)])]);
        Assert.Equal([code], reading.Defects.Select(defect => defect.Code));
    }

    [Fact]
    public void Every_code_of_the_table_has_a_planted_error()
    {
        string[] bytes = ["byte-order-mark", "carriage-return", "no-final-newline", "invalid-utf8"];
        var planted = Planted.Select(row => row.Data.Item1).Concat(bytes).ToHashSet();
        Assert.Equal(Defects.All.Select(kind => kind.Code).Order(), planted.Order());
    }

    [Fact]
    public void All_errors_are_found_at_once_and_a_broken_record_is_not_blamed_twice()
    {
        var files = Some.Pack();
        files["studies/trial.json"] = Replaced(files["studies/trial.json"], "\"enrolled\":30", "\"enrolled\":\"thirty\"");
        files["harms/tumour.json"] = Replaced(files["harms/tumour.json"], "\"deaths\":1", "\"deaths\":3");
        Assert.Equal(["deaths-above-cases", "wrong-type"], Some.Read(files).Defects.Select(defect => defect.Code));
    }

    [Fact]
    public void Malformed_json_names_line_and_column()
    {
        var reading = PackReader.Read([new("studies/entry.json", "{\n  \"id\": entry\n}\n"u8.ToArray())]);
        Assert.StartsWith("line 2, column 9: ", Assert.Single(reading.Defects).Detail, StringComparison.Ordinal);
    }

    private static string Replaced(string text, string there, string planted)
    {
        var at = text.IndexOf(there, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"{there} is not in the file") : text[..at] + planted + text[(at + there.Length)..];
    }
}
