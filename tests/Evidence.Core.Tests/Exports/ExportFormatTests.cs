using System.Text.Json;
using Evidence.Core.Exports;

namespace Evidence.Core.Tests.Exports;

public sealed class ExportFormatTests
{
    [Fact]
    public void Every_format_has_a_suffix_and_a_media_type_of_its_own()
    {
        Assert.Equal(ExportFormats.All.Count, ExportFormats.All.Select(format => format.Suffix).Distinct().Count());
        Assert.Equal(ExportFormats.All.Count, ExportFormats.All.Select(format => format.MediaType).Distinct().Count());
        Assert.All(
            ExportFormats.All,
            format => Assert.All(format.Of, kind => Assert.True(kind == ExportFormats.WholeRelease || ExportTables.Find(kind) is not null))
        );
    }

    [Fact]
    public void Testimonials_have_no_format_that_makes_evidence_of_them() =>
        Assert.Equal(["json", "ndjson", "csv"], ExportFormats.Of("testimonials").Select(format => format.Suffix));

    [Fact]
    public void Every_reference_of_a_bundle_resolves_in_it_and_every_id_is_one()
    {
        using var bundle = Bundle(Samples.Studies);
        var entries = bundle.RootElement.GetProperty("entry").EnumerateArray().ToList();
        var addresses = entries.Select(entry => entry.GetProperty("fullUrl").GetString()!).ToHashSet();
        Assert.Equal(entries.Count, addresses.Count);
        Assert.All(entries, entry => Assert.Matches("^[A-Za-z0-9.-]{1,64}$", entry.GetProperty("resource").GetProperty("id").GetString()!));
        Assert.All(
            entries,
            entry =>
            {
                // authors are contained in the citation of their work
                var contained = entry.GetProperty("resource").TryGetProperty("contained", out var inside)
                    ? inside.EnumerateArray().Select(one => "#" + one.GetProperty("id").GetString()).ToHashSet()
                    : [];
                Assert.All(
                    References(entry),
                    reference => Assert.True(reference!.StartsWith('#') ? contained.Contains(reference) : addresses.Contains(reference), reference)
                );
            }
        );
    }

    [Fact]
    public void A_long_id_is_cut_and_stays_its_own()
    {
        var (one, other) = (FhirId.Of("evidence", new string('a', 200) + "1"), FhirId.Of("evidence", new string('a', 200) + "2"));
        Assert.NotEqual(one, other);
        Assert.True(one.Length <= 64 && other.Length <= 64);
        Assert.NotEqual(FhirId.Of("evidence", "a/b"), FhirId.Of("evidence", "a-b"));
    }

    [Fact]
    public void A_bundle_of_nothing_has_no_empty_list()
    {
        using var bundle = Bundle([]);
        Assert.False(bundle.RootElement.TryGetProperty("entry", out _));
    }

    [Fact]
    public void A_responder_row_for_metafor_is_the_logit_with_half_added_where_it_must_be()
    {
        var rows = ResultRow.Of(Samples.Trial).Select(MetaforRows.Of).OfType<MetaforRow>().ToList();
        Assert.Equal(Math.Log(7.0 / 3), rows[0].Yi, 12);
        Assert.Equal((1.0 / 7) + (1.0 / 3), rows[0].Vi, 12);
        Assert.Equal(Math.Log(0.5 / 10.5), rows[1].Yi, 12);
        Assert.Equal((false, true), (rows[0].Corrected, rows[1].Corrected));
        Assert.Equal((7, 10, "shift"), (rows[2].Xi, rows[2].Ni, rows[2].Of.Result.Id));
        Assert.Equal((12.5, 4.2 * 4.2 / 10, "MN"), (rows[3].Yi, rows[3].Vi, rows[3].Measure));
    }

    private static JsonDocument Bundle(IEnumerable<StudyRow> studies) =>
        JsonDocument.Parse(
            Samples.Text(output => FhirExport.Write(output, studies, studies.Any() ? [Samples.Overstated] : [], Samples.Measures, "https://evidence.example"))
        );

    private static IEnumerable<string> References(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member => member.Name == "reference" ? [member.Value.GetString()!] : References(member.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
            _ => [],
        };
}
