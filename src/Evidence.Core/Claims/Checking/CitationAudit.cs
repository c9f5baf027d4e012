using System.Text.Json;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// What cited works are worth for a sentence. What this release does not know is "not in this release", never "false": most papers are not in it.
/// </summary>
public sealed class CitationAudit(CheckIndex index)
{
    /// <summary>The works that a text cites by DOI, PubMed id or registration, in its order.</summary>
    public IReadOnlyList<string> CitedIn(string text) =>
        [
            .. index
                .Reader.Mentions(text)
                .Where(mention => mention.Kind is "doi" or "pmid" or "registration")
                .Select(mention => mention.Id.TrimEnd('.', ',', ';', ')'))
                .Distinct(),
        ];

    /// <summary>The question for an audit of these works, for a sentence if one is given.</summary>
    public Question Of(IReadOnlyList<string> works, string? claim) => new(["audit", claim, .. works], _ =>
    {
        var sentence = claim is { Length: <= ClaimChecker.Longest } ? claim : null;
        return json =>
        {
            json.WriteStartArray("items");
            foreach (var work in works)
            {
                Write(json, work, sentence);
            }

            json.WriteEndArray();
        };
    });

    private void Write(Utf8JsonWriter json, string work, string? sentence)
    {
        var key = work.Trim()
            .ToLowerInvariant()
            .Replace("https://doi.org/", "", StringComparison.Ordinal)
            .Replace("http://dx.doi.org/", "", StringComparison.Ordinal)
            .Replace("doi:", "", StringComparison.Ordinal)
            .Replace("pmid:", "", StringComparison.Ordinal)
            .Trim();
        json.WriteStartObject();
        json.WriteString("cited", work);
        if (index.Identifiers[key].Order(StringComparer.Ordinal).FirstOrDefault() is { } id)
        {
            WriteStudy(json, index.Studies[id], sentence);
        }
        else
        {
            json.WriteBoolean("inRelease", false);
            json.WriteString("says", "not in this release");
        }

        json.WriteEndObject();
    }

    private void WriteStudy(Utf8JsonWriter json, StudyEvidence study, string? sentence)
    {
        json.WriteBoolean("inRelease", true);
        json.WriteString("study", study.Study.Id);
        json.WriteString("title", study.Study.Title);
        CheckJson.WriteText(json, "design", study.Study.Design);
        WriteFlag(
            json,
            "human",
            study.Study.Design is null ? null
                : study.Study.Arms.Count > 0 || study.Study.Enrolled > 0 || study.Study.Analysed > 0 ? true
                : null
        );
        json.WriteBoolean("controlled", study.IsControlled);
        WriteFlag(json, "retracted", Withdrawal.Holds(study.Study.Notices) ? true : study.Study.NoticesCheckedOn is null ? null : false);
        WriteFlag(json, "sellerAuthored", study.Study.Independence switch { "provider-that-sells-it" or "manufacturer" => true, "public" => false, _ => null });
        if (sentence is null)
        {
            return;
        }

        var check = new ClaimChecker(index).CheckAgainst(sentence, study);
        json.WriteStartObject("forThisSentence");
        foreach (
            var slot in check
                .Slots.Where(slot => slot.Slot is SlotNames.Condition or SlotNames.Cells or SlotNames.Tissue or SlotNames.Route or SlotNames.Chronicity)
                .DistinctBy(slot => slot.Slot)
        )
        {
            json.WriteString(slot.Slot, CheckJson.Name(slot.Relation));
        }

        json.WriteString("verdict", check.Verdict);
        CheckJson.WriteText(json, "reason", check.Reason);
        json.WriteString("says", check.Says);
        CheckJson.WriteText(json, "figure", check.Evidence.Where(one => one.Result is not null).Select(one => one.Figure).FirstOrDefault());
        json.WriteEndObject();
    }

    // null is written: it says that nobody knows here
    private static void WriteFlag(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
