using System.Text.Json.Nodes;

namespace Evidence.Api.OpenApi;

/// <summary>Parameters that several addresses take stand once, under a name.</summary>
internal static class SharedParameters
{
    private static readonly string[] Verbs = ["list", "get", "export"];

    /// <summary>Moves every parameter into the components; one that differs between addresses is named for the first that takes it.</summary>
    public static void Name(JsonObject document)
    {
        var components = Walk.Components(document, "parameters");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var uses = Walk.Operations(document)
            .SelectMany(static one => (one.Operation["parameters"]?.AsArray() ?? []).Select(parameter => (one.Id, Parameter: parameter!.AsObject())))
            .GroupBy(static use => use.Parameter.ToJsonString(), StringComparer.Ordinal)
            .OrderByDescending(static use => use.Count())
            .ToList();
        foreach (var use in uses)
        {
            var (id, parameter) = use.First();
            var plain = Pascal((string)parameter["name"]!);
            var name = components.ContainsKey(plain) ? $"{plain}Of{Pascal(Noun(id))}" : plain;
            components[name] = parameter.DeepClone();
            names[use.Key] = name;
        }

        foreach (var (_, operation) in Walk.Operations(document))
        {
            if (operation["parameters"] is JsonArray parameters)
            {
                operation["parameters"] = new JsonArray([
                    .. parameters.Select(one => (JsonNode)Reference(one!.AsObject(), names[one.ToJsonString()])),
                ]);
            }
        }
    }

    // what must be given is said where it is asked for
    private static JsonObject Reference(JsonObject parameter, string name)
    {
        var reference = new JsonObject { ["$ref"] = $"#/components/parameters/{name}" };
        if ((bool?)parameter["required"] == true && (string?)parameter["in"] == "query")
        {
            reference["description"] = parameter["description"]!.DeepClone();
        }

        return reference;
    }

    private static string Noun(string id) => Array.Find(Verbs, verb => id.StartsWith(verb, StringComparison.Ordinal)) is { } verb ? id[verb.Length..] : id;

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
