namespace Evidence.Core.Text;

/// <summary>What the page has said so far: the heading above, the lead-in of the list, the unit before. Reading goes forward once.</summary>
internal sealed class PageContext
{
    private const double HeadingWeight = 1.5;
    private const double LeadWeight = 3.5;
    private const double NeighbourWeight = 1.2;

    private (Lane Lane, Place Place)? _section;
    private (Lane Lane, Place Place)? _lead;
    private UnitView? _before;
    private Lane _beforeLane;

    /// <summary>What the context adds to the votes on a unit: rule, stream, weight and where the context stands.</summary>
    internal IEnumerable<(string Rule, Lane Lane, double Weight, Place Place)> Votes(UnitView unit)
    {
        if (unit.Block.Kind is BlockKind.HeadCell or BlockKind.Heading)
        {
            yield break;
        }

        if (unit.Block.Kind == BlockKind.Item && _lead is { } lead)
        {
            yield return ("under-lead", lead.Lane, LeadWeightOf(lead.Lane, unit), lead.Place);
        }
        else if (_section is { } section)
        {
            yield return ("under-heading", section.Lane, HeadingWeightOf(section.Lane) + (unit.Block.Kind == BlockKind.Item ? 0.8 : 0), section.Place);
        }

        if (_before is { } before && before.Span.Block == unit.Span.Block && _beforeLane != Lane.Furniture)
        {
            var goesOn = unit.IsAny(unit.Opening, "this", "these", "they", "it", "that", "such", "he", "she", "its", "their", "his", "her") || (_beforeLane == Lane.Advice && unit.Opening == unit.First);
            var weight = goesOn ? NeighbourWeight + 0.8 : _beforeLane is Lane.Trial or Lane.Safety ? NeighbourWeight + 0.4 : NeighbourWeight - 0.6;
            yield return ("after", _beforeLane, weight, new Place(before.First, before.End));
        }
    }

    /// <summary>True when the list or section the unit stands in speaks of this stream.</summary>
    internal bool IsIn(Lane lane) => _lead?.Lane == lane || _section?.Lane == lane;

    /// <summary>Takes note of a unit that was read.</summary>
    internal void After(UnitView unit, Lane lane, bool isHeading)
    {
        if (isHeading)
        {
            var announced = lane == Lane.Advice ? lane : Topics.Of(unit);
            _section = announced is { } topic ? (topic, new Place(unit.First, unit.End)) : null;
            _lead = null;
        }
        else if (UnitForms.IsLeadIn(unit))
        {
            // what a package of a given price covers is an offer again
            var covers = lane == Lane.Price && unit.Has(WordClass.Travel) && unit.Quantity("money") is not null;
            var topic = covers ? Lane.Provider : lane is Lane.Furniture or Lane.Background ? Topics.Of(unit) : lane;
            _lead = topic is { } known ? (known, new Place(unit.First, unit.End)) : null;
        }
        else if (unit.Block.Kind is not (BlockKind.Item or BlockKind.Cell))
        {
            _lead = null;
        }

        (_before, _beforeLane) = (unit, lane);
    }

    private static double HeadingWeightOf(Lane lane) => lane switch
    {
        Lane.Advice => HeadingWeight + 1,
        Lane.Background => HeadingWeight - 0.8,
        Lane.Provider or Lane.Rule or Lane.Story => HeadingWeight - 0.4,
        _ => HeadingWeight,
    };

    // a list of facts under a study's lead is evidence only while it speaks of people; other leads hold for every item
    private static double LeadWeightOf(Lane lane, UnitView unit) => lane switch
    {
        Lane.Background => 2,
        Lane.Provider => 2.5,
        _ when unit.Span.Order > 0 => LeadWeight - 1.2,
        _ => LeadWeight,
    };
}
