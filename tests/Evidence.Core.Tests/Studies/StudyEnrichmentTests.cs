using System.Buffers;
using System.Text;
using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.Studies;
using Evidence.Core.Tests.Pack;

namespace Evidence.Core.Tests.Studies;

public sealed class StudyEnrichmentTests
{
    private const string Cells = "\"arms\":[{\"id\":\"cells\",\"label\":\"cells\",\"role\":\"treated\",\"n\":10}]";

    [Theory]
    [InlineData("randomized-controlled-trial", "comparative", "treatment-benefit", 2)]
    [InlineData("non-randomized-controlled-trial", "comparative", "treatment-benefit", 3)]
    [InlineData("single-arm-trial", "non-comparative", "treatment-benefit", 4)]
    [InlineData("case-series", "non-comparative", "treatment-benefit", 4)]
    [InlineData("case-report", "non-comparative", "treatment-benefit", 4)]
    [InlineData("natural-history", "non-comparative", "prognosis", 3)]
    [InlineData("cohort", "non-comparative", "treatment-benefit", 4)]
    [InlineData("systematic-review", "non-comparative", "treatment-benefit", 4)]
    [InlineData("narrative-review", "non-comparative", "treatment-benefit", 5)]
    [InlineData("epidemiology", "non-comparative", "prevalence", 3)]
    [InlineData("registration-only", "non-comparative", null, null)]
    public void The_level_follows_from_the_design(string design, string profile, string? question, int? level)
    {
        var derived = Derived($"\"design\":\"{design}\",{Cells}");
        Assert.Equal((profile, question, level), (derived.Profile.Value, derived.Level.Question, derived.Level.Value));
        Assert.NotEmpty(derived.Level.Reason);
    }

    [Theory]
    [InlineData("Meta-analysis of ten randomised trials.", 1)]
    [InlineData("Review of seven studies: one randomised trial and six open-label.", 4)]
    [InlineData("Randomised trials and case series were pooled.", 4)]
    [InlineData("Meta-analysis of 11 controlled studies.", 3)]
    [InlineData("Review.", 4)]
    public void A_review_is_no_better_than_what_its_record_says_it_pools(string summary, int level) =>
        Assert.Equal(level, Derived($"\"design\":\"meta-analysis\",\"summary\":\"{summary}\"").Level.Value);

    [Fact]
    public void A_bare_bibliographic_record_has_no_level_and_no_profile()
    {
        var derived = Derived("\"publicationYear\":2020");
        Assert.Equal((null, null), (derived.Level.Value, derived.Profile.Value));
    }

    [Fact]
    public void No_benefit_leaves_without_its_harms()
    {
        const string Results = "\"results\":[{\"id\":\"b\",\"kind\":\"responders\",\"arm\":\"cells\",\"measure\":\"ais-grade\",\"events\":7,\"total\":10}";
        Assert.False(Derived($"{Cells},{Results}]").Results[0].Harms!.IsReported);
        var both = Derived(
            $"{Cells},{Results},{{\"id\":\"h\",\"kind\":\"responders\",\"arm\":\"cells\",\"measure\":\"adverse-events\",\"events\":2,\"total\":10}}]"
        );
        Assert.Equal([1], both.Results[0].Harms!.Results);
        Assert.Null(both.Results[1].Harms);
        Assert.True(both.Harms.IsReported);
    }

    [Fact]
    public void Shifts_are_summed_up_with_who_is_missing()
    {
        var shift = Derived(
            $$"""
            {{Cells}},"results":[{"id":"s","kind":"transitions","arm":"cells","measure":"ais-grade","partial":true,
            "transitions":[{"from":"A","to":"C","n":1},{"from":"B","to":"C","n":2},{"from":"C","to":"C","n":3},{"from":"C","to":"B","n":1}]}]
            """
        ).Results[0].Shift!;
        Assert.Equal(
            (7, 3, 3, 1, 3, 1),
            (shift.Covered, shift.NotCovered, shift.ImprovedAtLeastOne, shift.ImprovedAtLeastTwo, shift.Unchanged, shift.Worsened)
        );
    }

    [Fact]
    public void The_document_keeps_the_printed_digits_and_keeps_what_was_derived_apart()
    {
        var reading = Some.Reading(
            $$"""{{Cells}},"results":[{"note":"größer < 5","derived":true,"id":"c","kind":"mean-change","arm":"cells","measure":"score","mean":3.50,"n":2}]"""
        );
        var text = Text(reading);
        Assert.Contains("\"mean\":3.50,\"n\":2,\"computed\":true,\"note\":\"größer < 5\",\"derived\":{\"harms\":", text, StringComparison.Ordinal);
        Assert.EndsWith("\"consistency\":[]}}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_pointer_of_every_document_of_the_pack_leads_to_a_fact()
    {
        var pack = DataFolder.Reading.Pack!;
        var measures = pack.Measures.ToDictionary(record => record.Value.Id, record => record.Value);
        foreach (var record in pack.Studies)
        {
            var notes = DataFolder.Reading.Notes.Where(note => note.File == record.File).ToList();
            using var document = JsonDocument.Parse(Text(new(record.Value, record.Facts, [], notes), measures));
            var root = document.RootElement;
            Assert.All(Pointers(root), pointer => Assert.NotEqual(JsonValueKind.Undefined, Follow(root, pointer).ValueKind));
            Assert.Equal(notes.Count, root.GetProperty("derived").GetProperty("consistency").GetArrayLength());
        }
    }

    [Fact]
    public void A_summary_row_is_small()
    {
        var reading = Some.Reading("\"condition\":\"spinal-cord-injury\",\"design\":\"case-series\",\"enrolled\":7");
        var output = new ArrayBufferWriter<byte>();
        StudySummary.Write(output, reading.Facts, reading.Study!, StudyEnrichment.Of(reading.Study!, Some.Measures, []));
        Assert.Equal(
            """{"id":"some-study","title":"Some study","condition":"spinal-cord-injury","design":"case-series","profile":"non-comparative","level":4"""
                + ""","enrolled":7,"resultCount":0,"harms":"not-reported"}""",
            Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private static StudyDerived Derived(string properties)
    {
        var reading = Some.Reading(properties);
        Assert.Empty(reading.Defects);
        return StudyEnrichment.Of(reading.Study!, Some.Measures, reading.Notes);
    }

    private static string Text(StudyReading reading, IReadOnlyDictionary<string, Evidence.Core.Measures.Measure>? measures = null)
    {
        var output = new ArrayBufferWriter<byte>();
        StudyDocument.Write(output, reading.Facts, reading.Study!, StudyEnrichment.Of(reading.Study!, measures ?? Some.Measures, reading.Notes));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static IEnumerable<string> Pointers(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(property =>
                    property.Name is "from" or "statements" && property.Value.ValueKind == JsonValueKind.Array
                        ? property.Value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
                    : property.Name is "from" or "pointer" && property.Value.GetString()!.StartsWith('/') ? [property.Value.GetString()!]
                    : Pointers(property.Value)
                ),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Pointers),
            _ => [],
        };

    private static JsonElement Follow(JsonElement root, string pointer) => pointer.Split('/')[1..].Aggregate(root, (at, name) =>
        at.ValueKind == JsonValueKind.Array ? at[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : at.GetProperty(name));
}
