using Evidence.Core.Text;

namespace Evidence.Core.Streams;

/// <summary>The units of a page and how they stand to one another.</summary>
internal sealed class PageView
{
    private readonly int[] _heading;
    private readonly int[] _lead;
    private readonly bool[] _isHeading;

    internal PageView(IReadOnlyList<UnitView> units, bool isOnlyBlock)
    {
        Units = units;
        _isHeading = new bool[units.Count];
        (_heading, _lead) = (new int[units.Count], new int[units.Count]);
        var (heading, lead) = (-1, -1);
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            (_heading[i], _lead[i]) = (heading, unit.Block.Kind == PageBlockKind.Item ? lead : -1);
            _isHeading[i] = UnitForms.IsHeading(unit, isOnlyBlock) && !unit[unit.Opening].Is(WordClass.Call);
            if (_isHeading[i])
            {
                (heading, lead) = (i, -1);
            }
            else if (UnitForms.IsLeadIn(unit))
            {
                lead = i;
            }
            else if (unit.Block.Kind is not (PageBlockKind.Item or PageBlockKind.Cell))
            {
                lead = -1;
            }
        }
    }

    /// <summary>Units in text order.</summary>
    internal IReadOnlyList<UnitView> Units { get; }

    /// <summary>True for a heading.</summary>
    internal bool IsHeading(int unit) => _isHeading[unit];

    /// <summary>The unit that stands to this one as said; -1 for none.</summary>
    internal int Beside(int unit, Side side) => side switch
    {
        Side.Own => unit,
        Side.Before => unit - 1,
        Side.After => unit + 1 < Units.Count ? unit + 1 : -1,
        Side.Heading => _heading[unit],
        _ => _lead[unit],
    };
}
