using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Api.Agents;

/// <summary>
/// An answer made small enough to be read by an agent: long lists and texts are cut, the longer it is the shorter, and what was cut is told with its place.
/// </summary>
internal sealed class SmallAnswer
{
    private const int MostCharacters = 12_000;
    private static readonly (int Items, int Text)[] Sizes = [(6, 600), (4, 400), (2, 300), (1, 240), (0, 160)];
    private readonly JsonArray _leftOut = [];
    private readonly int _mostItems;
    private readonly int _longestText;

    private SmallAnswer(int mostItems, int longestText) => (_mostItems, _longestText) = (mostItems, longestText);

    /// <summary>How agents are sent JSON: as it stands, nothing escaped that need not be.</summary>
    public static JsonSerializerOptions Form { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer, cut as little as makes it small; and what was cut: where, and how many items or characters there are.</summary>
    public static (JsonNode? Answer, JsonArray LeftOut) Of(JsonNode? answer)
    {
        foreach (var (items, text) in Sizes)
        {
            var small = new SmallAnswer(items, text);
            var cut = small.Cut(answer, "");
            if ((items, text) == Sizes[^1] || cut?.ToJsonString(Form).Length <= MostCharacters)
            {
                return (cut, small._leftOut);
            }
        }

        return (null, []);
    }

    private JsonNode? Cut(JsonNode? node, string place) => node switch
    {
        null => null,
        JsonArray list => List(list, place),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Cut(member.Value, $"{place}/{member.Key}")))),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length > _longestText => Text(text, place),
        _ => node.DeepClone(),
    };

    private JsonArray List(JsonArray list, string place)
    {
        if (list.Count > _mostItems)
        {
            _leftOut.Add(new JsonObject { ["at"] = place, ["items"] = list.Count });
        }

        return new JsonArray([.. list.Take(_mostItems).Select((item, at) => Cut(item, string.Create(CultureInfo.InvariantCulture, $"{place}/{at}")))]);
    }

    private string Text(string text, string place)
    {
        _leftOut.Add(new JsonObject { ["at"] = place, ["characters"] = text.Length });
        return text[.._longestText] + "…";
    }
}
