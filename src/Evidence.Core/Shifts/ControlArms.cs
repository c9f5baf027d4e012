namespace Evidence.Core.Shifts;

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
