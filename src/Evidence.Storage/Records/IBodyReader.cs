namespace Evidence.Storage.Records;

/// <summary>Takes the stored bytes of a record; they are the database's and end with the call.</summary>
/// <param name="body">The bytes.</param>
public delegate void BodyConsumer(ReadOnlySpan<byte> body);

/// <summary>Reads the stored bytes under a key, again and again: the one thing that every request does.</summary>
public interface IBodyReader : IDisposable
{
    /// <summary>Hands over the bytes; false when there are none under the key.</summary>
    bool Read(long key, BodyConsumer consumer);
}
