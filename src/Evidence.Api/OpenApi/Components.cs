using System.Text.Json.Nodes;
namespace Evidence.Api.OpenApi;

internal static class Components
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } = new Dictionary<string, Func<JsonObject>>();
}
