namespace Evidence.Core.Language;

/// <summary>The shape of the file of stream rows.</summary>
internal sealed record StreamFile(IReadOnlyList<Streams.StreamRow> Rows);
