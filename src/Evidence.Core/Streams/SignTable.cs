namespace Evidence.Core.Streams;

/// <summary>A number for each sign that some question has a weight for, so that a unit looks each sign up once for all questions.</summary>
internal sealed class SignTable
{
    private readonly Dictionary<ulong, int> _numbers = [];

    /// <summary>How many signs have a number.</summary>
    internal int Count => _numbers.Count;

    /// <summary>The number of a sign; a new one for a sign that has none.</summary>
    internal int Add(ulong key)
    {
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers[key] = number = _numbers.Count;
        }

        return number;
    }

    /// <summary>The number of a sign; -1 for one that no question knows.</summary>
    internal int Find(ulong key) => _numbers.GetValueOrDefault(key, -1);
}
