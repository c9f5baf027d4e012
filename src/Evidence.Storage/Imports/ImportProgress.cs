namespace Evidence.Storage.Imports;

/// <summary>How far an import is.</summary>
/// <param name="Step">What is being done ("reading", "writing").</param>
/// <param name="Done">Records done in this step.</param>
/// <param name="Bytes">Bytes of the file read so far; 0 where that says nothing.</param>
/// <param name="AllBytes">Bytes of the file; 0 where that says nothing.</param>
public readonly record struct ImportProgress(string Step, long Done, long Bytes = 0, long AllBytes = 0);
