using System.Runtime.CompilerServices;

namespace Evidence.Core.Search;

/// <summary>A filter with what is asked of it.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Asks">What is asked: any of those that are not negated, and none of those that are.</param>
public sealed record Condition(Filter Filter, IReadOnlyList<Ask> Asks)
{
    // what those say that are asked again and again; a condition that is kept nowhere else leaves it by itself
    private static readonly ConditionalWeakTable<Condition, string> Said = [];

    /// <summary>For <see cref="FilterKind.Either"/>: one of these must hold.</summary>
    public IReadOnlyList<Condition> Alternatives { get; init; } = [];

    /// <summary>The values that are asked for.</summary>
    public IReadOnlyList<string> Values => [.. Asks.Where(ask => ask is { Kind: AskKind.Value, Not: false }).Select(ask => ask.Value)];

    /// <summary>The condition in plain words ("published from 2015").</summary>
    public string Words => Said.TryGetValue(this, out var said) ? said : InWords();

    /// <summary>Whether the same condition is used for every question that asks it: what is worked out for it may be kept.</summary>
    internal bool IsKept => Said.TryGetValue(this, out _);

    /// <summary>Tells that the same condition will be used for every question that asks it.</summary>
    internal Condition Kept()
    {
        Said.AddOrUpdate(this, InWords());
        return this;
    }

    private string InWords() =>
        Filter.Kind switch
        {
            FilterKind.Either => string.Join(" or ", Alternatives.Select(one => one.Words)),
            _ when Filter.Field.Vocabulary == "boolean" && Asks is [{ Kind: AskKind.Value } only] => (only.Value == "true") != only.Not
                ? $"with {Phrase}"
                : $"without {Phrase}",
            _ => Phrased(),
        };

    private string Phrase => Filter.Field.Phrase.Length > 0 ? Filter.Field.Phrase : Filter.Field.Name;

    /// <summary>Values of a field to the letter: what other code asks.</summary>
    public static Condition Of(Filter filter, params IEnumerable<string> values) => new(filter, [.. values.Select(Ask.Of)]);

    /// <summary>The values of a vocabulary that satisfy the condition, for code that goes through them instead of rows.</summary>
    public IEnumerable<string> Admitted(IEnumerable<string> vocabulary) =>
        vocabulary.Where(value =>
            (Asks.All(ask => ask.Not) || Asks.Any(ask => !ask.Not && Admits(ask, value))) && !Asks.Any(ask => ask.Not && Admits(ask, value))
        );

    /// <summary>The rows of an index that satisfy the condition.</summary>
    public RowSet Rows(RecordIndex index)
    {
        if (Filter.Kind == FilterKind.Either)
        {
            return Union(index, Alternatives.Select(one => one.Rows(index)));
        }

        if (Asks is [{ Not: false } only])
        {
            return index.RowsThat(Filter.Field, only);
        }

        var wanted = Asks.Where(ask => !ask.Not).ToList();
        var rows = wanted.Count > 0 ? Union(index, wanted.Select(ask => index.RowsThat(Filter.Field, ask)))
            : Filter.Field.IsCompared ? index.RowsThat(Filter.Field, new Ask(AskKind.Any, ""))
            : RowSet.All(index.Rows);
        return Asks.Where(ask => ask.Not).Aggregate(rows, (left, ask) => left.Without(index.RowsThat(Filter.Field, ask)));
    }

    /// <summary>The rows of an index that satisfy the condition, as they are kept where they are.</summary>
    internal ValueRows RowsAsKept(RecordIndex index) =>
        Filter.Kind != FilterKind.Either && Asks is [{ Not: false } only] ? index.RowsAsKept(Filter.Field, only) : Rows(index);

    /// <summary>Those of some rows of an index that satisfy the condition: where one value is asked for that few have, only those few are looked at.</summary>
    internal RowSet Rows(RecordIndex index, RowSet among) =>
        Filter.Kind != FilterKind.Either && Asks is [{ Not: false } only] ? index.RowsThat(Filter.Field, only, among) : among.And(Rows(index));

    // one value is the common case, and its set may be one that the index keeps
    private static RowSet Union(RecordIndex index, IEnumerable<RowSet> sets)
    {
        RowSet? only = null;
        RowSet? all = null;
        foreach (var set in sets)
        {
            if (only is null)
            {
                only = set;
                continue;
            }

            if (all is null)
            {
                all = RowSet.None(index.Rows);
                all.AddAll(only);
            }

            all.AddAll(set);
        }

        return all ?? only ?? RowSet.None(index.Rows);
    }

    private string Phrased()
    {
        if (Asks is [{ Not: false } only])
        {
            return $"{Phrase} {InWords(only)}";
        }

        var wanted = string.Join(" or ", Asks.Where(ask => !ask.Not).Select(InWords));
        var unwanted = string.Join(" or ", Asks.Where(ask => ask.Not).Select(InWords));
        return string.Join(
            " but ",
            new[] { wanted.Length > 0 ? $"{Phrase} {wanted}" : "", unwanted.Length > 0 ? $"not {Phrase} {unwanted}" : "" }.Where(part => part.Length > 0)
        );
    }

    private bool Admits(Ask ask, string value) => ask.Kind switch
    {
        AskKind.Value => SearchText.Key(ask.Value) == SearchText.Key(value),
        AskKind.Range => Filter.Field.Rank(value) is { } rank && ask.Range.Contains(rank),
        AskKind.Any => true,
        _ => false,
    };

    private string InWords(Ask ask) => ask.Kind switch
    {
        AskKind.Missing => "nothing that is known",
        AskKind.Any => "anything that is known",
        AskKind.Value => Vocabularies.PlainWords.Label(Filter.Field.Vocabulary ?? Filter.Field.Name, ask.Value),
        _ => ask.Value,
    };
}
