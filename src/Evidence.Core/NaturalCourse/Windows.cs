using Evidence.Core.Studies;

namespace Evidence.Core.NaturalCourse;

/// <summary>The windows, one line each.</summary>
public static class Windows
{
    /// <summary>Days in a month and in a year, as durations in words are counted.</summary>
    internal const double DaysOfYear = 365, DaysOfMonth = DaysOfYear / 12;

    /// <summary>Within 72 hours of injury.</summary>
    public static Window Within72Hours { get; } = new("within-72-hours", "First examined or treated within 72 hours of injury.", 0, 3);

    /// <summary>Within 30 days of injury.</summary>
    public static Window Within30Days { get; } = new("within-30-days", "First examined or treated within 30 days of injury.", 0, 31);

    /// <summary>Acute, without a day.</summary>
    public static Window Acute { get; } = new("acute", "Called acute without a day. As a question it stands for every early window.", double.NaN, double.NaN);

    /// <summary>Between a month and a year.</summary>
    public static Window Subacute { get; } = new("subacute",
        "First examined or treated later than a month and not later than a year after injury, or called subacute.", 31, 365);

    /// <summary>A year or more.</summary>
    public static Window Chronic { get; } = new("chronic", "First examined or treated a year or more after injury, or called chronic.", 365,
        double.PositiveInfinity);

    /// <summary>Not stated.</summary>
    public static Window Unknown { get; } = new("window-unknown", "Neither a time since injury nor one phase is stated.", double.NaN, double.NaN);

    /// <summary>All of them; where days are stated, the first that holds them all is the window.</summary>
    public static IReadOnlyList<Window> All { get; } = [Within72Hours, Within30Days, Acute, Subacute, Chronic, Unknown];

    /// <summary>The window of a name, or null.</summary>
    public static Window? Find(string name) => All.FirstOrDefault(one => one.Name == name);

    /// <summary>
    /// The window of an arm that was treated: the days stated of it, else the time since injury that the study words, where they lie in one window. A phase
    /// alone ("chronic")
    /// is no time: records that call people chronic state times from half a year on.
    /// </summary>
    public static StatedWindow OfArm(Population? people, Arm arm, int place)
    {
        if (arm.TimeSinceInjuryDays is { } days)
        {
            return new StatedWindow(OfDays(days.Min, days.Max), days.Min, days.Max is { } last ? last : days.Min is null ? null : double.PositiveInfinity,
                days.Note ?? people?.TimeSinceInjury, $"/arms/{place}/timeSinceInjuryDays");
        }

        var stated = Of(people);
        return stated.DaysLow is null ? new StatedWindow(Unknown, null, null, people?.TimeSinceInjury ?? people?.Chronicity, null) : stated;
    }

    // without a lower or an upper bound the window must hold whatever lies beyond
    private static Window OfDays(double? low, double? high) => low is null && high is null
        ? Unknown
        : All.FirstOrDefault(window => (low ?? 0) >= window.DaysLow && (high ?? double.PositiveInfinity) <= window.DaysHigh) ?? Unknown;

    /// <summary>The window of people: their time since injury where it lies in one window, else the phase that the study names, else unknown.</summary>
    public static StatedWindow Of(Population? people)
    {
        var days = Durations.Read(people?.TimeSinceInjury);
        var windows = days.Select(one => All.FirstOrDefault(window => one.Low >= window.DaysLow && one.High <= window.DaysHigh)).Distinct().ToList();
        if (windows is [{ } window])
        {
            return new StatedWindow(window, days.Min(one => one.Low), days.Max(one => one.High), people!.TimeSinceInjury, "/population/timeSinceInjury");
        }

        return people?.Chronicity is { } phase && Find(phase) is { } named
            ? new StatedWindow(named, null, null, people.TimeSinceInjury ?? phase, "/population/chronicity")
            : new StatedWindow(Unknown, null, null, people?.TimeSinceInjury, null);
    }
}
