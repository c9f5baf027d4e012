namespace Evidence.Core.Claims.Checking;

/// <summary>How an outcome fared.</summary>
internal enum FareWay
{
    /// <summary>It was better, or there was more of it.</summary>
    Up,

    /// <summary>It was alike.</summary>
    Same,

    /// <summary>It was worse, or there was less of it.</summary>
    Down,

    /// <summary>That it was better is denied.</summary>
    NotUp,

    /// <summary>That it was worse is denied.</summary>
    NotDown,
}
