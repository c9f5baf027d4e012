namespace Evidence.Core.Shifts;

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
