namespace Evidence.Core.Measures;

/// <summary>The outcome measures that results may name.</summary>
/// <param name="measures">By id.</param>
/// <param name="broken">Ids of measures whose record could not be read: they are known, and nothing is known of them.</param>
internal sealed class KnownMeasures(IReadOnlyDictionary<string, Measure> measures, IReadOnlySet<string>? broken = null)
{
    /// <summary>The measure; null if it is unknown or its record is broken.</summary>
    public Measure? Find(string id) => measures.GetValueOrDefault(id);

    /// <summary>True when the id is that of a measure.</summary>
    public bool Has(string id) => measures.ContainsKey(id) || broken?.Contains(id) == true;
}
