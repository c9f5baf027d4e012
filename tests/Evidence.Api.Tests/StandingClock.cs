namespace Evidence.Api.Tests;

/// <summary>A clock that stands until it is put forward: what is counted by the minute is then counted alike on a slow machine.</summary>
internal sealed class StandingClock : TimeProvider
{
    private TimeSpan _passed;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero) + _passed;

    /// <summary>Puts the clock forward.</summary>
    public void Pass(TimeSpan time) => _passed += time;
}
