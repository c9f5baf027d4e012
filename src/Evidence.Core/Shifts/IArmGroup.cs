namespace Evidence.Core.Shifts;

/// <summary>One of the two kinds of people whose shifts are summed apart. It is a type, so that matrices of two kinds cannot be added.</summary>
public interface IArmGroup
{
    /// <summary>Name on the wire.</summary>
    static abstract string Name { get; }

    /// <summary>Name for a reader.</summary>
    static abstract string Label { get; }
}
