// Reads every example of a description with the types that NSwag generated from it: what is refused, or lost between reading and writing, is a failure.
using Evidence.NSwag;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

var (read, wrong) = (0, 0);
foreach (var operation in JObject.Parse(File.ReadAllText(args[0]))["paths"]!.SelectMany(path => path.First!).Select(method => method.First!))
{
    if (operation.SelectToken("responses.200.content.['application/json'].example") is not { } example)
    {
        continue;
    }

    var name = $"{operation["operationId"]}Async";
    var type = typeof(EvidenceClient).GetMethods().First(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ReturnType.GetGenericArguments()[0];
    try
    {
        var lost = Lost(example, JToken.Parse(JsonConvert.SerializeObject(JsonConvert.DeserializeObject(example.ToString(), type)))).FirstOrDefault();
        if (lost is not null)
        {
            wrong++;
            Console.WriteLine($"{name} loses {lost}");
        }

        read++;
    }
    catch (JsonException refused)
    {
        wrong++;
        Console.WriteLine($"{name}: {refused.Message}");
    }
}

Console.WriteLine($"      {read} examples read");
return wrong + (read < 40 ? 1 : 0);

static IEnumerable<string> Lost(JToken one, JToken? other) => one switch
{
    JObject members => members.Properties().SelectMany(member => Lost(member.Value, (other as JObject)?[member.Name])),
    JArray items => items.Count == (other as JArray)?.Count ? items.SelectMany((item, at) => Lost(item, other[at])) : [one.Path],
    JValue { Value: null } => [],
    _ => other is JValue ? [] : [one.Path],
};
