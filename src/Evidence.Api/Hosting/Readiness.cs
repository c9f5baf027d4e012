using Evidence.Api.Problems;

namespace Evidence.Api.Hosting;

/// <summary>Whether content is served, and what is being done until it is.</summary>
public sealed class Readiness
{
    private const string Health = "/healthz";
    private readonly Lock _lock = new();
    private readonly HashSet<string> _damages = new(StringComparer.Ordinal);

    /// <summary>What is being done before anything is served; null when that is done.</summary>
    public string? Doing { get; internal set; }

    /// <summary>Why nothing is served of a store that was served before; null when it is.</summary>
    public string? Refused { get; internal set; }

    /// <summary>
    /// Whether everything stored was held against its digests since the start; what is asked for meanwhile is held against them as it is read.
    /// </summary>
    public bool IsVerified { get; internal set; }

    /// <summary>How many damages are known. What is damaged is answered with a problem, the rest is served.</summary>
    public int Damages
    {
        get
        {
            lock (_lock)
            {
                return _damages.Count;
            }
        }
    }

    /// <summary>The problem of a request that comes too early or finds the store gone; null when content is served, or for whether the service lives.</summary>
    internal Problem? Check(HttpRequest request) =>
        request.Path.Value == Health ? null
        : Doing is { } doing ? ProblemKinds.NotReady.Because($"The store is being built: {doing}.", "Ask again in a few seconds; /readyz says when it is done.")
        : Refused is { } refused ? ProblemKinds.NotReady.Because(refused, "Ask again when the store was put right; /readyz says when it is.")
        : null;

    /// <summary>Takes note of a damage.</summary>
    /// <returns>False when it was known.</returns>
    internal bool Note(string damage)
    {
        lock (_lock)
        {
            return _damages.Add(damage);
        }
    }

    /// <summary>Forgets the damages: another store, or another release, is served.</summary>
    internal void Forget()
    {
        lock (_lock)
        {
            _damages.Clear();
        }
    }
}
