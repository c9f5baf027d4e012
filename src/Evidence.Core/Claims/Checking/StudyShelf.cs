using System.Diagnostics.CodeAnalysis;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// The studies of a release as claims are compared with them, by id and by number in the order of ids. Of few studies each is kept once it was read; of many
/// only those that were asked for last, since what a check reads of a study takes many times the room of its document. Safe to share between threads.
/// </summary>
public sealed class StudyShelf
{
    /// <summary>So many are all kept.</summary>
    internal const int Few = 2000;
    private const int Lately = 128;
    private readonly IReadOnlyList<Study> _studies;
    private readonly string[] _ids;
    private readonly int[] _places;
    private readonly Dictionary<string, int> _numbers;
    private readonly StudyEvidence?[]? _all;
    private readonly Lock _lock = new();
    private Dictionary<int, StudyEvidence> _last = [];
    private Dictionary<int, StudyEvidence> _before = [];

    /// <summary>Names the studies; none is read for it.</summary>
    /// <param name="studies">The studies; each is taken when it is asked for.</param>
    /// <param name="ids">Their ids, in the same order.</param>
    /// <param name="few">So many are all kept.</param>
    internal StudyShelf(IReadOnlyList<Study> studies, IEnumerable<string> ids, int few)
    {
        _studies = studies;
        _ids = [.. ids];
        _places = [.. Enumerable.Range(0, _ids.Length)];
        Array.Sort(_ids, _places, StringComparer.Ordinal);
        _numbers = _ids.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        _all = _ids.Length <= few ? new StudyEvidence?[_ids.Length] : null;
    }

    /// <summary>How many there are.</summary>
    public int Count => _ids.Length;

    /// <summary>Their ids, in order.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>All of them in the order of ids; of many one is in memory at a time.</summary>
    public IEnumerable<StudyEvidence> Values => Enumerable.Range(0, Count).Select(number => _all is null ? Made(number) : this[number]);

    /// <summary>The study of an id that is there.</summary>
    public StudyEvidence this[string id] => this[_numbers[id]];

    /// <summary>The study of a number.</summary>
    internal StudyEvidence this[int number] =>
        _all is null ? Recent(number) : _all[number] ?? Interlocked.CompareExchange(ref _all[number], Made(number), null) ?? _all[number]!;

    /// <summary>Whether there is a study of this id.</summary>
    public bool ContainsKey(string id) => _numbers.ContainsKey(id);

    /// <summary>The study of an id; false and null when there is none.</summary>
    public bool TryGetValue(string id, [NotNullWhen(true)] out StudyEvidence? study)
    {
        study = _numbers.TryGetValue(id, out var number) ? this[number] : null;
        return study is not null;
    }

    /// <summary>The number of an id; null when there is none.</summary>
    internal int? NumberOf(string id) => _numbers.TryGetValue(id, out var number) ? number : null;

    private StudyEvidence Made(int number) => new(_studies[_places[number]]);

    /// <summary>What was read of a study, for a use that comes once.</summary>
    internal Study Facts(string id) => _all is null ? _studies[_places[_numbers[id]]] : this[id].Study;

    // who is asked for again stays: half of the room is for those of late, half for those before
    private StudyEvidence Recent(int number)
    {
        lock (_lock)
        {
            if (_last.TryGetValue(number, out var known))
            {
                return known;
            }

            known = _before.GetValueOrDefault(number);
            if (known is not null)
            {
                return Keep(number, known);
            }
        }

        var read = Made(number);
        lock (_lock)
        {
            return _last.TryGetValue(number, out var other) ? other : Keep(number, read);
        }
    }

    private StudyEvidence Keep(int number, StudyEvidence study)
    {
        if (_last.Count == Lately)
        {
            (_before, _last) = (_last, []);
        }

        return _last[number] = study;
    }
}
