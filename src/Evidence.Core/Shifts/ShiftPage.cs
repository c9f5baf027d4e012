using Evidence.Core.Plots;

namespace Evidence.Core.Shifts;

/// <summary>How wide shift matrices are drawn.</summary>
/// <param name="Page">For a page of text or for a telephone.</param>
internal sealed record ShiftPage(PlotPage Page)
{
    /// <summary>Whether it is drawn for a telephone.</summary>
    public bool IsNarrow => Page.IsNarrow;

    /// <summary>Width of the drawing, units.</summary>
    public int Width => IsNarrow ? (int)Page.Width : 600;

    /// <summary>Left end of what is drawn.</summary>
    public int Left => IsNarrow ? (int)Page.Left : 24;

    /// <summary>Right end of what is drawn.</summary>
    public int Right => Width - Left;

    /// <summary>A text in lines that fit; one where there is room.</summary>
    public IReadOnlyList<string> Lines(string text, double size) => IsNarrow ? [.. Page.Wrapped(text, size)] : [text];
}
