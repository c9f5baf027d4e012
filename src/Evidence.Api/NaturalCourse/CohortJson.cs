using System.Text.Json;
using Evidence.Core.NaturalCourse;

namespace Evidence.Api.NaturalCourse;

/// <summary>Writes the answers of this room.</summary>
internal static class CohortJson
{
    public static void WriteMembers(Utf8JsonWriter json, NaturalCourseRange range)
    {
        json.WriteStartArray("ranges");
        foreach (var grade in range.Grades)
        {
            CohortRowJson.Write(json, grade);
        }

        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var row in range.Rows)
        {
            CohortRowJson.Write(json, row);
        }

        json.WriteEndArray();
        json.WriteNumber("total", range.Rows.Count);
        WriteRegistries(json, range);
    }

    public static void WriteMembers(Utf8JsonWriter json, ExpectedByChance expected, CohortQuery asked)
    {
        json.WriteNumber("treated", expected.Treated);
        json.WriteString("grade", expected.Grade);
        json.WriteString("window", asked.Window!.Name);
        json.WriteString("method", ExpectedByChance.Method);
        json.WriteNumber("expectedLow", expected.Low);
        json.WriteNumber("expectedHigh", expected.High);
        json.WriteNumber("expectedMean", expected.Mean);
        json.WritePropertyName("range");
        CohortRowJson.Write(json, expected.Range);
        json.WriteString("caution", "Follow-up, era and level of the cohorts are those shown; nothing is interpolated between them.");
    }

    private static void WriteRegistries(Utf8JsonWriter json, NaturalCourseRange range)
    {
        json.WriteStartArray("registries");
        foreach (var one in Overlap.All.Where(one => range.Rows.Any(row => row.Row.Overlaps.Contains(one.Id))))
        {
            json.WriteStartObject();
            json.WriteString("id", one.Id);
            json.WriteString("name", one.Registry);
            json.WriteNumber("studies", range.Rows.Where(row => row.Row.Overlaps.Contains(one.Id)).Select(row => row.Row.Study).Distinct().Count());
            json.WriteString("caution", "Studies of one registry may count the same people; they are not independent cohorts.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
