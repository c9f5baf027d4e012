namespace Evidence.Storage.Records;

/// <summary>Takes the stored bytes of a record; they are the database's and end with the call.</summary>
/// <param name="body">The bytes.</param>
public delegate void BodyConsumer(ReadOnlySpan<byte> body);
