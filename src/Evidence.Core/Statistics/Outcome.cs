using System.Diagnostics.CodeAnalysis;

namespace Evidence.Core.Statistics;

/// <summary>A computed value or the reason why there is none; never both, never neither.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed record Outcome<T>
    where T : class
{
    internal Outcome(T? value, Reason? reason) => (Value, Reason) = (value, reason);

    /// <summary>The answer; null when <see cref="Reason"/> says why there is none.</summary>
    public T? Value { get; }

    /// <summary>Why there is no answer; null when there is one.</summary>
    public Reason? Reason { get; }

    /// <summary>True when there is an answer.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsValue => Value is not null;
}

/// <summary>Makes outcomes.</summary>
public static class Outcome
{
    /// <summary>An answer.</summary>
    public static Outcome<T> Of<T>(T value)
        where T : class => new(value, null);

    /// <summary>No answer, and why.</summary>
    public static Outcome<T> Refused<T>(Reason reason)
        where T : class => new(null, reason);
}
