using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Evidence.Api.OpenApi;
using Evidence.Core.Search;

namespace Evidence.Api.Lists;

/// <summary>The members that items of a list can have, with a dot into nested ones; read from the description, which the answers are held to.</summary>
internal static class ItemMembers
{
    private const int Deepest = 6;
    private static readonly string[] Unions = ["anyOf", "oneOf", "allOf"];
    private static readonly ConcurrentDictionary<string, Members> Known = new(StringComparer.Ordinal);

    /// <summary>The member of a name: one of the items, or the one that shows the filter of that name; null when there is none.</summary>
    public static string? Find(Listing listing, string name)
    {
        var members = Of(listing);
        return members.Paths.Contains(name) || members.Open.Any(open => name.StartsWith(open, StringComparison.Ordinal)) ? name
            : listing.Kind.Fields.FirstOrDefault(field => field.Name == name)?.Member is { } shown && members.Paths.Contains(shown) ? shown
            : null;
    }

    /// <summary>The member that was probably meant: one whose last name is the one given, else the one written almost so; null when none is near.</summary>
    public static string? Nearest(Listing listing, string name)
    {
        var paths = Of(listing).Paths;
        return paths.Where(path => path.EndsWith("." + name, StringComparison.Ordinal)).MinBy(path => path.Length)
            ?? SearchText.Nearest(name, Top(listing))
            ?? SearchText.Nearest(name, paths);
    }

    /// <summary>The members of the items themselves.</summary>
    public static IReadOnlyList<string> Top(Listing listing) => Of(listing).Top;

    private static Members Of(Listing listing) => Known.GetOrAdd(listing.Kind.Name, _ =>
    {
        var members = new Members([], []);
        Walk(ListSchemas.Row(listing), "", 0, members);
        Walk(ListSchemas.WholeRecord(listing), "", 0, members);
        return members;
    });

    private static void Walk(JsonObject schema, string path, int depth, Members members)
    {
        if (schema["$ref"] is { } reference)
        {
            Walk(Components.All[reference.ToString()[(reference.ToString().LastIndexOf('/') + 1)..]](), path, depth, members);
            return;
        }

        foreach (var part in Unions.SelectMany(name => schema[name]?.AsArray() ?? []).OfType<JsonObject>())
        {
            Walk(part, path, depth, members);
        }

        if (schema["items"] is JsonObject items)
        {
            Walk(items, path, depth, members);
        }

        if (path.Length > 0 && (schema["additionalProperties"] is JsonObject || (schema["type"]?.ToString() == "object" && schema["properties"] is null)))
        {
            members.Open.Add(path);
        }

        if (depth == Deepest)
        {
            return;
        }

        foreach (var (name, value) in schema["properties"]?.AsObject() ?? [])
        {
            members.Paths.Add(path + name);
            Walk(value!.AsObject(), $"{path}{name}.", depth + 1, members);
        }
    }

    /// <summary>What is known of a list.</summary>
    /// <param name="Paths">Every member.</param>
    /// <param name="Open">Members, with a dot behind them, below which any name may stand.</param>
    private sealed record Members(HashSet<string> Paths, List<string> Open)
    {
        public IReadOnlyList<string> Top => [.. Paths.Where(path => !path.Contains('.', StringComparison.Ordinal))];
    }
}
