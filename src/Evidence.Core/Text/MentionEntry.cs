namespace Evidence.Core.Text;

/// <summary>A record of the pack and the names it goes by.</summary>
/// <param name="Kind">"study", "provider", "regulator" or "measure".</param>
/// <param name="Id">Id of the record.</param>
/// <param name="Names">Aliases, institutions, abbreviations, DOIs, PMIDs, registrations; any number.</param>
public sealed record MentionEntry(string Kind, string Id, IReadOnlyList<string> Names)
{
    /// <summary>Family name of a study's first author; null when not known.</summary>
    public string? Author { get; init; }

    /// <summary>Years under which a study is cited.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];
}
