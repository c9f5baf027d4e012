namespace Evidence.Core.Releases;

/// <summary>One state of a record: the document that it had from one release to another.</summary>
public sealed record RecordRevision
{
    /// <summary>The release in which it became so.</summary>
    public required long Since { get; init; }

    /// <summary>The release in which it ceased to be so; null while it is so.</summary>
    public long? Until { get; init; }

    /// <summary>SHA-256 of the document.</summary>
    public required string Digest { get; init; }

    /// <summary>The document, UTF-8 JSON as it was sent.</summary>
    public required byte[] Body { get; init; }
}
