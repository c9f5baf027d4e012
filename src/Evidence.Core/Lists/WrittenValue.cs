namespace Evidence.Core.Lists;

/// <summary>One value as it stands in a parameter.</summary>
/// <param name="Text">The value.</param>
/// <param name="Quoted">Whether it stood in quotation marks: then no sign of it means anything.</param>
/// <param name="Not">Whether an exclamation mark stood before it.</param>
public readonly record struct WrittenValue(string Text, bool Quoted, bool Not);
