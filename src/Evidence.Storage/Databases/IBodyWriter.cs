namespace Evidence.Storage.Databases;

/// <summary>Writes stored bytes under new keys into a table that has the columns key and body; inside the transaction that is open.</summary>
internal interface IBodyWriter : IDisposable
{
    /// <summary>Writes bytes, at once or with the next ones.</summary>
    void Write(long key, ReadOnlySpan<byte> body);

    /// <summary>Writes what is still held: whoever reads the table in the transaction, or ends it, calls this before.</summary>
    void Flush();
}
