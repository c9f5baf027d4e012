namespace Evidence.Api.Pages;

/// <summary>A stretch of a page: a part that was read, or what lies between two.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Unit">What was read of it; empty for what lies between.</param>
/// <param name="Number">The number of what was found about it, from 1; 0 where nothing was.</param>
public sealed record ScanPart(string Text, Node Unit, int Number)
{
    /// <summary>Whether something was found about it.</summary>
    public bool IsFound => Number > 0;
}
