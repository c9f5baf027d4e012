namespace Evidence.Core.Text;

/// <summary>How a word is written.</summary>
internal enum Casing
{
    /// <summary>No capital at the start.</summary>
    Lower,

    /// <summary>A capital at the start.</summary>
    Initial,

    /// <summary>Two or more capitals and no small letter.</summary>
    Capitals,
}
