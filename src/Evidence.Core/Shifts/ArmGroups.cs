namespace Evidence.Core.Shifts;

/// <summary>One of the two kinds of people whose shifts are summed apart. It is a type, so that matrices of two kinds cannot be added.</summary>
public interface IArmGroup
{
    /// <summary>Name on the wire.</summary>
    static abstract string Name { get; }

    /// <summary>Name for a reader.</summary>
    static abstract string Label { get; }
}

/// <summary>People who were given cells.</summary>
public sealed class TreatedArms : IArmGroup
{
    private TreatedArms()
    {
    }

    /// <inheritdoc/>
    public static string Name => "treated";

    /// <inheritdoc/>
    public static string Label => "Treated with cells";
}

/// <summary>People of a trial who were not given cells.</summary>
public sealed class ControlArms : IArmGroup
{
    private ControlArms()
    {
    }

    /// <inheritdoc/>
    public static string Name => "control";

    /// <inheritdoc/>
    public static string Label => "Control arms of trials, no cells";
}
