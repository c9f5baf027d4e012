using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>A record of a JSON file: the element, or why there is none.</summary>
/// <param name="Place">File and number of the record, <c>file#3</c>.</param>
/// <param name="Element">The record; undefined when there is a defect.</param>
/// <param name="Defect">Why it could not be read; null when it was.</param>
internal readonly record struct JsonRecord(string Place, JsonElement Element, Defect? Defect);
