using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Core.Pack;

namespace Evidence.Core.Studies;

/// <summary>Reads a study back from the document that the API sends.</summary>
public static class StoredStudy
{
    /// <summary>The facts of a stored document; what is derived is left aside. For whole selections read the bytes instead.</summary>
    public static Study Read(ReadOnlySpan<byte> document) => Facts(document).Deserialize(PackJson.Default.Study)!;

    /// <summary>The facts of a stored document as JSON, numbers with their printed digits.</summary>
    public static JsonObject Facts(ReadOnlySpan<byte> document)
    {
        var study = JsonNode.Parse(document)!.AsObject();
        study.Remove("derived");
        foreach (var result in study["results"]?.AsArray() ?? [])
        {
            // the document says "computed" where the pack says "derived"
            var facts = result!.AsObject();
            facts.Remove("derived");
            if (facts.Remove("computed", out var computed))
            {
                facts["derived"] = computed;
            }
        }

        return study;
    }
}
