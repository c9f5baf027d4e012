namespace Evidence.Core.Text;

/// <summary>A range of tokens.</summary>
internal readonly record struct Place(int First, int End);
