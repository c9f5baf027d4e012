namespace Evidence.Api.Hosting;

/// <summary>What the service answered to itself: to a page, or to an agent.</summary>
/// <param name="Status">The status.</param>
/// <param name="Address">What was asked, as a client would ask it.</param>
/// <param name="Type">The media type; null where nothing was sent.</param>
/// <param name="Tag">The ETag; empty where there is none.</param>
/// <param name="Bytes">The bytes as they were answered.</param>
internal sealed record OwnAnswer(int Status, string Address, string? Type, string Tag, ReadOnlyMemory<byte> Bytes);
