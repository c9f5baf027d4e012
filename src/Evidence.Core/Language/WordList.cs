namespace Evidence.Core.Language;

/// <summary>The words of one class; ~ stands before a regular verb whose forms are meant.</summary>
internal sealed record WordList(string Class, IReadOnlyList<string> Words);
