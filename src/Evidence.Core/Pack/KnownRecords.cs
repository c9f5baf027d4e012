using Evidence.Core.Regulators;
using Evidence.Core.Studies;

namespace Evidence.Core.Pack;

/// <summary>Which ids of the trial ledger exist, so that pointers can be followed.</summary>
internal sealed class KnownRecords(IReadOnlyDictionary<string, Study> studies, IReadOnlyDictionary<string, Regulator> regulators, PackFiles files)
{
    /// <summary>The study; null if it is unknown or its record is broken.</summary>
    public Study? FindStudy(string id) => studies.GetValueOrDefault(id);

    /// <summary>The regulator; null if it is unknown or its record is broken.</summary>
    public Regulator? FindRegulator(string id) => regulators.GetValueOrDefault(id);

    /// <summary>True when a folder has a record of this id, broken or not, or may have it in a part that could not be read.</summary>
    public bool Has(string folder, string id) => files.Ids(folder).Contains(id) || files.IsBlind(folder);

    /// <summary>Adds a finding when the id is given and no record of the folder has it.</summary>
    public void Require(string folder, string? id, string pointer, RecordFindings findings)
    {
        if (id is not null && !Has(folder, id))
        {
            findings.Add(Defects.UnknownReference, pointer, $"no record {id} in {folder}");
        }
    }
}
