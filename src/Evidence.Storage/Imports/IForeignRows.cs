namespace Evidence.Storage.Imports;

/// <summary>Takes the records of a file into the release that is being made.</summary>
internal interface IForeignRows
{
    /// <summary>What became of each record, as it is read.</summary>
    IEnumerable<ImportRow> Of(Stream file, string name);
}
