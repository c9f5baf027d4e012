namespace Evidence.Api.Pages;

/// <summary>When a cohort was first examined, as a chooser says it.</summary>
public static class WindowChoices
{
    /// <summary>The windows that the natural course can be asked for.</summary>
    public static IReadOnlyList<(string Value, string Label)> All { get; } =
    [
        ("within-72-hours", "within 3 days of the injury"),
        ("within-30-days", "within 30 days"),
        ("acute", "early, days to weeks"),
        ("subacute", "weeks to months after"),
        ("chronic", "a year after or later"),
        ("window-unknown", "not stated"),
    ];

    /// <summary>A window in words.</summary>
    public static string Label(string window) => All.FirstOrDefault(one => one.Value == window).Label ?? Wording.Plain(window);
}
