using System.Text.Json;

namespace Evidence.Core.Pack;

/// <summary>A record with the JSON it was read from.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Value">The record, typed.</param>
/// <param name="Facts">The tokens as read; numbers keep their printed digits.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Pointer">JSON Pointer of the record in its file; empty when the file is the record.</param>
public sealed record PackRecord<T>(T Value, JsonElement Facts, string File, string Pointer);
