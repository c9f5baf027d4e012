using System.Text;
using Evidence.Core.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Search;

/// <summary>An index answers as a search through the records themselves would.</summary>
public sealed class RecordIndexTests
{
    private static readonly string[] Asked = ["red", "LIGHT green", "ble", "x", "nothing"];

    [Fact]
    public void A_value_finds_the_records_that_have_it_however_it_is_written() => Holds((things, index, _) => Asked.All(value =>
        index.RowsWith("colour", [value]).Members().SequenceEqual(Rows(things, thing => Has(thing, value)))));

    [Fact]
    public void Several_values_find_what_any_of_them_finds() => Holds((things, index, _) =>
        index.RowsWith("colour", ["red", "ble"]).Members().SequenceEqual(Rows(things, thing => Has(thing, "red") || Has(thing, "ble"))));

    [Fact]
    public void A_condition_among_some_rows_finds_what_it_finds_of_all_of_them() => Holds((things, index, _) =>
    {
        var among = index.RowsBetween("size", 0, 9);
        var colour = new Filter("colour", FilterKind.AnyOf, SomeIndex.Colour);
        Condition[] conditions =
        [
            .. Asked.Select(value => Condition.Of(colour, value)),
            Condition.Of(colour, "red", "x"),
            new(colour, [Ask.Of("red") with { Not = true }]),
            new(colour, [new Ask(AskKind.Missing, "")]),
            new(new Filter("sizeFrom", FilterKind.AtLeast, SomeIndex.Size), [Ask.Between(new Evidence.Core.Search.NumberRange(1, 2))]),
        ];
        return conditions.All(one => one.Rows(index, among).Members().SequenceEqual(among.And(one.Rows(index)).Members()));
    });

    [Fact]
    public void Bounds_are_inclusive_and_never_find_a_record_without_a_number() => Holds((things, index, _) =>
        new (int Low, int High)[] { (-9, 9), (0, 2), (2, 2), (3, -3) }.All(bounds =>
            index.RowsBetween("size", bounds.Low, bounds.High).Members()
                .SequenceEqual(Rows(things, thing => thing.Size >= bounds.Low && thing.Size <= bounds.High))));

    [Fact]
    public void Ids_are_found_and_others_are_not() => Holds((things, index, _) =>
        things.Index().All(thing =>
            index.Ids.Find(thing.Item.Id) == thing.Index
            && index.Ids[thing.Index] == thing.Item.Id
            && index.RowOf(index.Key(thing.Index).Value) == thing.Index)
        && index.Ids.Find("t") == -1
        && index.Ids.Find("u") == -1
        && index.Ids.Find(new string('t', 5000)) == -1
        && index.RowOf(5) == -1
        && index.Ids.Seek("u") == things.Length);

    [Fact]
    public void Parts_are_found_through_what_they_are_part_of() => Holds((things, _, parts) =>
        parts.RowsWith("colour", ["red"]).Members().SequenceEqual(PartRows(things, (thing, _) => Has(thing, "red")))
        && parts.RowsBetween("size", 0, 9).Members().SequenceEqual(PartRows(things, (thing, _) => thing.Size >= 0))
        && parts.RowsWith("partShape", ["round"]).Members().SequenceEqual(PartRows(things, (_, part) => part.Shape == "round")));

    [Fact]
    public void A_facet_counts_what_is_there_and_what_is_missing() => Holds((things, index, _) =>
    {
        var rows = index.RowsBetween("size", 0, 9);
        var selected = rows.Members().Select(row => things[row]).ToList();
        var facet = Facet.Of(index, rows, SomeIndex.Colour);
        var counted = selected.SelectMany(Colours)
            .GroupBy(colour => colour)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        return facet.Values.Select(value => (value.Value, value.Count)).SequenceEqual(counted.Select(group => (group.Key, group.Count())))
            && facet.Missing == selected.Count(thing => !Colours(thing).Any());
    });

    [Fact]
    public void A_facet_of_parts_counts_parts() => Holds((things, _, parts) =>
    {
        var facet = Facet.Of(parts, RowSet.All(parts.Rows), SomeIndex.Colour);
        return facet.Values.Sum(value => value.Count) == things.Sum(thing => thing.Parts.Length * Colours(thing).Count())
            && facet.Missing == things.Where(thing => !Colours(thing).Any()).Sum(thing => thing.Parts.Length);
    });

    [Fact]
    public void The_funnel_says_what_each_condition_took() => Holds((things, index, _) =>
    {
        var red = new Filter("colour", FilterKind.AnyOf, SomeIndex.Colour);
        var atLeast = new Filter("sizeFrom", FilterKind.AtLeast, SomeIndex.Size);
        var round = new Filter("shape", FilterKind.AnyOf, SomeIndex.Shape);
        Condition[] conditions =
        [
            Condition.Of(red, "red", "x"),
            new(atLeast, [Ask.Between(new Evidence.Core.Search.NumberRange(0, double.PositiveInfinity))]),
            Condition.Of(round, "round"),
        ];
        Func<Thing, bool>[] naive = [thing => Has(thing, "red") || Has(thing, "x"), thing => thing.Size >= 0, thing => thing.Shape == "round"];
        var found = RowSet.Of(index.Rows, [.. Rows(things, thing => thing.Parts.Length > 0)]);
        var tests = naive.Append(thing => thing.Parts.Length > 0).ToArray();
        var funnel = Selection.Funnel(index, conditions, found);
        return funnel.Count == 4 && funnel[^1].Condition is null && funnel.Index().All(step =>
            step.Item.Remaining == things.Count(thing => tests.Take(step.Index + 1).All(test => test(thing)))
            && step.Item.Removed == things.Count(thing => tests.Take(step.Index).All(test => test(thing))) - step.Item.Remaining
            && step.Item.WithoutIt == things.Count(thing => tests.Where((_, other) => other != step.Index).All(test => test(thing))))
            && Selection.Rows(index, conditions, found).Count() == funnel[^1].Remaining;
    });

    [Fact]
    public void Pages_together_are_the_whole_list_in_order() => Prop.ForAll(
        SomeIndex.Things,
        Gen.Choose(1, 30).ToArbitrary(),
        Gen.Elements("id", "shape", "size", "none")
            .SelectMany(key => Gen.Elements(true, false), (key, down) => new OrderKey(key, down))
            .ListOf(2)
            .ToArbitrary(),
        (things, limit, order) =>
        {
            var (index, _) = SomeIndex.Of(things);
            OrderKey[] keys = [.. order.Where(key => key.Field != "none")];
            var rows = index.RowsBetween("size", -2, 9).And(RowSet.All(index.Rows));
            var paged = new List<int>();
            for (int? after = null; Ordering.Page(index, rows, keys, after, limit) is { Count: > 0 } page; after = page[^1])
            {
                paged.AddRange(page);
            }

            return paged.SequenceEqual(Ordering.Page(index, rows, keys, null, 10_000))
                && paged.Order().SequenceEqual(rows.Members())
                && InOrder(things, paged, keys);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Parts_are_ordered_through_what_they_are_part_of() => Holds((things, _, parts) =>
    {
        var owners = things.SelectMany(thing => thing.Parts.Select(_ => thing)).ToArray();
        var page = Ordering.Page(parts, RowSet.All(parts.Rows), [new OrderKey("size", true)], null, 10_000);
        return InOrder(owners, [.. page], [new OrderKey("size", true)]);
    });

    [Fact]
    public void Ids_out_of_order_are_refused()
    {
        var builder = new RecordIndexBuilder([]);
        builder.Add("b", new(1), "00000000000000ff", []);

        Assert.Throws<InvalidOperationException>(() => builder.Add("a", new(2), "00000000000000ff", []));
        Assert.Throws<InvalidOperationException>(() => builder.Add("b", new(3), "00000000000000ff", []));
    }

    [Fact]
    public void Entries_read_back_as_they_were_written() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        Gen.Elements("é", "a", "𝒜").ListOf().Select(string.Concat).ToArbitrary(),
        (count, text) =>
        {
            var writer = new IndexEntryWriter();
            writer.Write(count);
            writer.Write<string>([new(SomeIndex.Colour, value => [value, null, ""], null)], text);
            var reader = new IndexEntryReader(writer.Written.Span);
            return reader.ReadCount() == count
                && reader.ReadCount() == (text.Length == 0 ? 0 : 1)
                && (text.Length == 0 || Encoding.UTF8.GetString(reader.ReadTerm()) == text);
        }).QuickCheckThrowOnFailure();

    private static void Holds(Func<Thing[], RecordIndex, RecordIndex, bool> law) => Prop.ForAll(SomeIndex.Things, things =>
    {
        var (index, parts) = SomeIndex.Of(things);
        return law(things, index, parts);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static IEnumerable<string> Colours(Thing thing) => thing.Colours.Where(colour => colour.Length > 0).Distinct();

    private static bool Has(Thing thing, string colour) => Colours(thing).Any(own => SearchText.Key(own) == SearchText.Key(colour));

    private static IEnumerable<int> Rows(Thing[] things, Func<Thing, bool> test) => Enumerable.Range(0, things.Length).Where(row => test(things[row]));

    private static IEnumerable<int> PartRows(Thing[] things, Func<Thing, Thing, bool> test)
    {
        var all = things.SelectMany(thing => thing.Parts.Select(part => (thing, part))).ToArray();
        return Enumerable.Range(0, all.Length).Where(row => test(all[row].thing, all[row].part));
    }

    private static bool InOrder(Thing[] things, List<int> rows, OrderKey[] keys) =>
        rows.Zip(rows.Skip(1)).All(pair => Compare(things, pair.First, pair.Second, keys) < 0);

    private static int Compare(Thing[] things, int one, int other, OrderKey[] keys)
    {
        foreach (var key in keys)
        {
            var compared = key.Field switch
            {
                "size" => Compare(things[one].Size, things[other].Size, key.Descending, Comparer<double?>.Default),
                "shape" => Compare(things[one].Shape, things[other].Shape, key.Descending, StringComparer.Ordinal),
                _ => key.Descending ? other.CompareTo(one) : one.CompareTo(other),
            };
            if (compared != 0)
            {
                return compared;
            }
        }

        return one.CompareTo(other);
    }

    private static int Compare<T>(T one, T other, bool descending, IComparer<T> by) =>
        one is null || other is null ? (one is null).CompareTo(other is null) : descending ? by.Compare(other, one) : by.Compare(one, other);
}
