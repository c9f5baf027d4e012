using Evidence.Api.Problems;

namespace Evidence.Api.Hosting;

/// <summary>Whether content is served yet, and what is being done until it is.</summary>
public sealed class Readiness
{
    private const string Health = "/healthz";

    /// <summary>What is being done; null when the service is ready.</summary>
    public string? Doing { get; internal set; }

    /// <summary>The problem of a request that comes too early; null when the service is ready, or for whether it lives.</summary>
    internal Problem? Check(HttpRequest request) =>
        Doing is not { } doing || request.Path.Value == Health ? null : ProblemKinds.NotReady.Because($"The store is being built: {doing}.", "Ask again in a few seconds; /readyz says when it is done.");
}
