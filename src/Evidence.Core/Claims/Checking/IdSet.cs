using System.Collections;

namespace Evidence.Core.Claims.Checking;

/// <summary>Ids of studies. Most names are of one, and take no table.</summary>
internal sealed class IdSet : IEnumerable<string>
{
    // null, one id, or a set of them
    private object? _ids;

    /// <summary>Adds an id.</summary>
    internal void Add(string id)
    {
        switch (_ids)
        {
            case null: _ids = id; break;
            case string only when only == id: break;
            case string only: _ids = new HashSet<string>(StringComparer.Ordinal) { only, id }; break;
            default: ((HashSet<string>)_ids).Add(id); break;
        }
    }

    /// <summary>Adds ids.</summary>
    internal void UnionWith(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            Add(id);
        }
    }

    /// <summary>Whether an id is among them.</summary>
    internal bool Contains(string id) => _ids is string only ? only == id : _ids is HashSet<string> many && many.Contains(id);

    /// <summary>Whether any id is among others too.</summary>
    internal bool Overlaps(IdSet other) => this.Any(other.Contains);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() =>
        _ids switch
        {
            null => Enumerable.Empty<string>().GetEnumerator(),
            string only => Enumerable.Repeat(only, 1).GetEnumerator(),
            _ => ((HashSet<string>)_ids).GetEnumerator(),
        };

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
