namespace Evidence.Storage;

/// <summary>Which store, and how far it is.</summary>
public sealed record StoreMark
{
    /// <summary>The random id that was made with the store.</summary>
    public string Store { get; init; } = "";

    /// <summary>The newest release; 0 before the first.</summary>
    public long Number { get; init; }

    /// <summary>That release's digest over the one before it and its contents; empty before the first.</summary>
    public string Chain { get; init; } = "";
}
