namespace Evidence.Api.Hosting;

/// <summary>A kind of work that takes long enough to keep others waiting. Each has its own places, so that one kind stops no other.</summary>
/// <param name="Name">What it is, for a person: "reading of pages".</param>
/// <param name="Places">How many are done at the same time.</param>
/// <param name="Queue">How many wait for a place; who comes after them is sent away.</param>
internal sealed record WorkKind(string Name, int Places, int Queue)
{
    private static readonly int Half = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Pages and batches of claims: up to seconds each.</summary>
    public static WorkKind Pages { get; } = new("reading of pages", Half, 4 * Half);

    /// <summary>Single claims, citations and receipts: milliseconds, where the release is of ordinary size.</summary>
    public static WorkKind Claims { get; } = new("checking of claims", Half, 64 * Half);

    /// <summary>Answers that are computed from many documents, and their drawings.</summary>
    public static WorkKind Pooling { get; } = new("pooling of studies", Half, 64 * Half);

    /// <summary>Files of a whole release or of a claim.</summary>
    public static WorkKind Files { get; } = new("making of files", Half, 64 * Half);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<WorkKind> All { get; } = [Pages, Claims, Pooling, Files];
}
