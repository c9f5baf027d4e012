namespace Evidence.Core.Exports;

/// <summary>A code of a FHIR code system.</summary>
/// <param name="System">Address of the code system.</param>
/// <param name="Code">The code.</param>
/// <param name="Display">Its display, to the letter.</param>
internal sealed record FhirCode(string System, string Code, string Display);
