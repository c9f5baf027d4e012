using System.Collections;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>Studies that are read from their documents each time they are asked for.</summary>
internal sealed class StudiesOnDemand(IReadOnlyList<byte[]> documents) : IReadOnlyList<Study>
{
    /// <inheritdoc/>
    public int Count => documents.Count;

    /// <inheritdoc/>
    public Study this[int index] => StoredStudy.Read(documents[index]);

    /// <inheritdoc/>
    public IEnumerator<Study> GetEnumerator() => documents.Select(document => StoredStudy.Read(document)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
