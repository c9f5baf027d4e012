using System.Text.Json;
using System.Text.RegularExpressions;

namespace Evidence.Core.Pack;

/// <summary>Nothing in the trial ledger may mention a record of the other one, in any text of any property.</summary>
internal sealed partial class LedgerWall(IReadOnlySet<string> otherIds)
{
    public void Check(JsonElement value, string pointer, RecordFindings findings)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                var place = $"{pointer}/{JsonPointer.Escape(property.Name)}";
                CheckText(property.Name, place, findings);
                Check(property.Value, place, findings);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Check(item, $"{pointer}/{index++}", findings);
            }
        }
        else if (value.ValueKind == JsonValueKind.String)
        {
            CheckText(value.GetString()!, pointer, findings);
        }
    }

    private void CheckText(string text, string pointer, RecordFindings findings)
    {
        foreach (var match in Slugs().EnumerateMatches(text))
        {
            var slug = text.Substring(match.Index, match.Length);
            if (otherIds.Contains(slug))
            {
                findings.Add(Defects.LedgersMixed, pointer, $"mentions the testimonial {slug}");
            }
        }

        if (Folder().IsMatch(text))
        {
            findings.Add(Defects.LedgersMixed, pointer, $"points into testimonials/");
        }
    }

    [GeneratedRegex("[a-z0-9]+(?:-[a-z0-9]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Slugs();

    [GeneratedRegex(@"\btestimonials/", RegexOptions.CultureInvariant)]
    private static partial Regex Folder();
}
