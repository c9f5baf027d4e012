using Evidence.Storage.Catalogs;

namespace Evidence.Api.Hosting;

/// <summary>Catalogs of older releases, read when they are asked for; the last few are kept.</summary>
internal sealed class PinnedReleases(CatalogLoader loader)
{
    private const int Kept = 3;
    private static readonly AsyncLocal<Catalog?> Pinned = new();
    private static readonly AsyncLocal<Catalog?> Begun = new();
    private readonly Lock _lock = new();
    private readonly LinkedList<Catalog> _recent = [];

    /// <summary>The catalog of the release to which this request is held; null when it is held to none.</summary>
    public static Catalog? Of => Pinned.Value;

    /// <summary>
    /// The catalog with which this request began, whichever it is: an answer is made from one catalog, and its tag with it. Null outside requests.
    /// </summary>
    public static Catalog? OfRequest => Pinned.Value ?? Begun.Value;

    /// <summary>Holds this request to a release that it names.</summary>
    public static void Hold(Catalog catalog) => Pinned.Value = catalog;

    /// <summary>Holds this request to the release that is the newest as it begins.</summary>
    public static void Begin(Catalog catalog) => Begun.Value = catalog;

    /// <summary>The catalog of a release; null when there is none of that number.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="store">The id of the store that is served: the same number in another is another release.</param>
    public Catalog? Find(long number, string store)
    {
        lock (_lock)
        {
            var kept = _recent.FirstOrDefault(one => one.Release?.Number == number && one.Mark.Store == store) ?? loader.Load(number);
            if (kept is null)
            {
                return null;
            }

            _recent.Remove(kept);
            _recent.AddFirst(kept);
            if (_recent.Count > Kept)
            {
                _recent.Last!.Value.Retire();
                _recent.RemoveLast();
            }

            return kept;
        }
    }
}
