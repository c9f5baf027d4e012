namespace Evidence.Core.Imports;

/// <summary>
/// Fields that entries take from others: <c>xdata</c> as they are, <c>crossref</c> as a part takes them from its whole. An entry waits until the one it
/// points at was read. Numbers, addresses and authors of a whole are not those of its parts and are not taken.
/// </summary>
internal sealed class BibTexInheritance
{
    private const string Container = "xdata";
    private const string Whole = "crossref";
    private const int MaxSteps = 8;

    // what a part has in common with its whole
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "booktitle", "booksubtitle", "maintitle", "year", "date", "month", "publisher", "journal", "journaltitle", "shortjournal", "volume", "number", "issue",
        "issn", "isbn", "language", "langid", "series", "editor", "edition", "address",
        "location", "institution", "school", "organization", "eventtitle", "venue", "eventdate",
    };

    private readonly Dictionary<string, BibTexEntry> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<BibTexEntry>> _waiting = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The entries that are whole now that this one was read; a container of shared fields is no entry.</summary>
    public IEnumerable<BibTexEntry> Take(BibTexEntry entry)
    {
        if (entry.Key.Length > 0)
        {
            _known.TryAdd(entry.Key, Kept(entry));
        }

        var ready = _waiting.Remove(entry.Key, out var waiting) ? waiting : [];
        foreach (var one in entry.Type == Container ? ready : ready.Prepend(entry))
        {
            if (Missing(one, MaxSteps) is not { } missing)
            {
                yield return Filled(one);
            }
            else if (_waiting.TryGetValue(missing, out var others))
            {
                others.Add(one);
            }
            else
            {
                _waiting[missing] = [one];
            }
        }
    }

    /// <summary>The entries whose others never came.</summary>
    public IEnumerable<BibTexEntry> Last() => _waiting.Values.SelectMany(static list => list).Select(Filled);

    /// <summary>Fields of containers that no entry took.</summary>
    public IEnumerable<Unmapped> Unused() =>
        _known.Values.Where(entry => entry.Type == Container && !_used.Contains(entry.Key))
            .SelectMany(static entry => entry.Fields.Select(static field => new Unmapped($"xdata/{field.Name}", LatexReader.Read(field.Value))));

    private static IEnumerable<string> Names(BibTexEntry entry, string field) =>
        (entry.Peek(field) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // of an entry that is no container only what others could take is kept
    private static BibTexEntry Kept(BibTexEntry entry)
    {
        var kept = new BibTexEntry(entry.Place, entry.Type, entry.Key);
        kept.Fields.AddRange(entry.Type == Container ? entry.Fields
            : entry.Fields.Where(static field => field.Name is "title" or Whole or Container || Common.Contains(field.Name)));
        return kept;
    }

    // the first name of which nothing was read yet, also among those that the others point at
    private string? Missing(BibTexEntry entry, int steps) =>
        Names(entry, Container).Concat(Names(entry, Whole))
            .Select(name => !_known.TryGetValue(name, out var other) ? name : steps > 0 && other.Key != entry.Key ? Missing(other, steps - 1) : null)
            .FirstOrDefault(static name => name is not null);

    private BibTexEntry Filled(BibTexEntry entry)
    {
        if (entry.Peek(Container) is null && entry.Peek(Whole) is null)
        {
            return entry;
        }

        foreach (var field in (string[])[Container, Whole])
        {
            foreach (var name in Names(entry, field))
            {
                if (_known.TryGetValue(name, out var other) && other.Key != entry.Key)
                {
                    entry.Take(field, isWhole: true);
                    entry.Inherit(Fields(other, entry.Type, field == Whole, MaxSteps));
                    _used.Add(name);
                }
                else
                {
                    entry.Findings.Add(ImportFindings.NoParent.At(entry.Place, "/" + field, $"{name} is not in the file"));
                }
            }
        }

        return entry;
    }

    private List<(string Name, string Value)> Fields(BibTexEntry other, string type, bool isWhole, int steps)
    {
        var fields = other.Fields.Where(field => field.Name is not (Container or Whole) && (!isWhole || Common.Contains(field.Name))).ToList();
        var title = isWhole ? other.Peek("title") : null;
        var place = type is "article" or "suppperiodical" ? "journaltitle" : "booktitle";
        if (title is not null && !fields.Exists(field => field.Name == place)
            && (place == "booktitle" || !fields.Exists(static field => field.Name == "journal")))
        {
            fields.Add((place, title));
        }

        foreach (var field in steps == 0 ? [] : (string[])[Container, Whole])
        {
            foreach (var name in Names(other, field).Where(name => _known.ContainsKey(name) && name != other.Key))
            {
                _used.Add(name);
                fields.AddRange(Fields(_known[name], type, isWhole || field == Whole, steps - 1).Where(more => !fields.Exists(own => own.Name == more.Name)));
            }
        }

        return fields;
    }
}
