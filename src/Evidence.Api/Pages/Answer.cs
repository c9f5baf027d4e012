namespace Evidence.Api.Pages;

/// <summary>What the API answered to a page.</summary>
/// <param name="Status">The status.</param>
/// <param name="Address">What was asked, as a client would ask it.</param>
/// <param name="Body">The JSON; empty where the answer has another form.</param>
/// <param name="Bytes">The bytes as they were answered.</param>
public sealed record Answer(int Status, string Address, Node Body, ReadOnlyMemory<byte> Bytes);
