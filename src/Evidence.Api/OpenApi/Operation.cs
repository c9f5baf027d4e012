using System.Text.Json.Nodes;
using Evidence.Api.Problems;

namespace Evidence.Api.OpenApi;

/// <summary>What the API's description says of one address. It stands beside the route as metadata; a route without it fails a test.</summary>
/// <param name="Id">The operationId.</param>
/// <param name="Tag">The noun it belongs to.</param>
/// <param name="Summary">One sentence.</param>
internal sealed record Operation(string Id, string Tag, string Summary)
{
    /// <summary>More, for those who read on.</summary>
    public string Description { get; init; } = "";

    /// <summary>Parameters in path and query.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>What is sent; null where nothing is.</summary>
    public Body? Sent { get; init; }

    /// <summary>The answer of a request that succeeds.</summary>
    public Answer Success { get; init; } = Answer.Json("Anything", "The answer.");

    /// <summary>What can go wrong beside what can go wrong anywhere.</summary>
    public IReadOnlyList<ProblemKind> Problems { get; init; } = [];

    /// <summary>Further statuses that are no problem (302, 304).</summary>
    public IReadOnlyDictionary<int, string> Others { get; init; } = new Dictionary<int, string>();

    /// <summary>A parameter of an address.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="InPath">Whether it stands in the path, else in the query.</param>
    /// <param name="Description">What it means.</param>
    /// <param name="Schema">Its schema.</param>
    /// <param name="Example">A value that works, or null.</param>
    public sealed record Parameter(string Name, bool InPath, string Description, JsonObject Schema, string? Example)
    {
        /// <summary>Whether it must be given; those in the path must.</summary>
        public bool Required { get; init; } = InPath;

        /// <summary>A text in the path.</summary>
        public static Parameter Path(string name, string description, string example) =>
            new(name, true, description, new JsonObject { ["type"] = "string" }, example);

        /// <summary>A text in the query.</summary>
        public static Parameter Query(string name, string description, string? example, params IReadOnlyList<string> allowed) =>
            new(name, false, description, Text(allowed), example);

        /// <summary>A whole number in the query.</summary>
        public static Parameter Whole(string name, string description, string example) =>
            new(name, false, description, new JsonObject { ["type"] = "integer" }, example);

        /// <summary>Values in the query, separated by commas.</summary>
        public static Parameter List(string name, string description, string? example, params IReadOnlyList<string> allowed) =>
            new(name, false, description, new JsonObject { ["type"] = "array", ["items"] = Text(allowed) }, example);

        private static JsonObject Text(IReadOnlyList<string> allowed)
        {
            if (allowed is ["true", "false"])
            {
                return new JsonObject { ["type"] = "boolean" };
            }

            var schema = new JsonObject { ["type"] = "string" };
            if (allowed.Count > 0)
            {
                schema["enum"] = new JsonArray([.. allowed.Select(value => (JsonNode)value)]);
            }

            return schema;
        }
    }

    /// <summary>What is sent.</summary>
    /// <param name="ContentTypes">Media types that are read; JSON first where it is one.</param>
    /// <param name="Schema">The name of the component that describes JSON.</param>
    /// <param name="Example">A body that works, as JSON.</param>
    public sealed record Body(IReadOnlyList<string> ContentTypes, string Schema, string Example)
    {
        /// <summary>JSON alone.</summary>
        public static Body Json(string schema, JsonObject example) => new(["application/json"], schema, example.ToJsonString());
    }

    /// <summary>The answer of a request that succeeds.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="ContentType">The media type; null without a body.</param>
    /// <param name="Schema">The name of the component that describes the body; null when it is text.</param>
    /// <param name="Description">What is answered.</param>
    public sealed record Answer(int Status, string? ContentType, string? Schema, string Description)
    {
        /// <summary>Other media types of the same answer, with the component of each; null when it is text.</summary>
        public IReadOnlyList<(string ContentType, string? Schema)> Also { get; init; } = [];

        /// <summary>JSON described by a component.</summary>
        public static Answer Json(string schema, string description) => new(StatusCodes.Status200OK, "application/json", schema, description);
    }
}
