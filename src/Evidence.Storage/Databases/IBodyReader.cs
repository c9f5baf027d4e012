using Evidence.Storage.Records;

namespace Evidence.Storage.Databases;

/// <summary>Reads the stored bytes under keys, again and again: the one thing that every request does.</summary>
internal interface IBodyReader : IDisposable
{
    /// <summary>Hands over the bytes under each key, in this order.</summary>
    /// <returns>The first key that there is nothing under; null when there is something under each. Those before it may have been handed over.</returns>
    long? Read(ReadOnlySpan<long> keys, BodyConsumer consumer);
}
