namespace Evidence.Core.Synthesis;

/// <summary>Collects what is left out of one block.</summary>
internal sealed class Funnel
{
    private readonly Dictionary<LeftOutReason, List<string>> _items = [];

    public void Add(LeftOutReason reason, string item)
    {
        if (!_items.TryGetValue(reason, out var items))
        {
            _items[reason] = items = [];
        }

        items.Add(item);
    }

    public void Add(LeftOutReason reason, SynthesisStudy study, string result) => Add(reason, $"{study.Id}/{result}");

    /// <summary>In the order of the table, whatever the order of the studies was.</summary>
    public IReadOnlyList<LeftOut> ToList() =>
        [.. LeftOutReasons.All.Where(_items.ContainsKey).Select(reason => new LeftOut(reason, _items[reason].Count,
            [.. _items[reason].Order(StringComparer.Ordinal).Take(LeftOut.MostItems)]))];
}
