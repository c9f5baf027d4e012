namespace Evidence.Core.Text;

/// <summary>One reason for (or with a negative weight against) a stream.</summary>
/// <param name="Name">Name that the reading reports.</param>
/// <param name="Lane">The stream it speaks for.</param>
/// <param name="Weight">How much; 1 is a hint, 3 settles an undisputed unit, 6 overrides most else.</param>
/// <param name="See">Where the cue stands; null when it is not there.</param>
internal sealed record StreamRule(string Name, Lane Lane, double Weight, Func<UnitView, Place?> See);
