using System.Text.Json;
using Evidence.Core.Streams;
using Evidence.Core.Tests.Pack;
using Evidence.Core.Text;

namespace Evidence.Core.Tests.Language;

/// <summary>Nothing stands in data/rules that nobody reads.</summary>
public sealed class RuleRowTests
{
    private static readonly string Rules = Path.Combine(DataFolder.Path, "rules");

    private static readonly Lazy<string> Code = new(() =>
        string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(Rules, "..", "..", "src"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith("WordClass.cs", StringComparison.Ordinal))
                .Select(File.ReadAllText)
        )
    );

    // what stands in streams.json stands in an order, in which a term may come again
    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Rules, "*.json", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Rules, file))
                .Where(file => file != "streams.json")
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_word_stands_twice_in_one_list(string file) =>
        Assert.Empty(Lists(Read(file)).SelectMany(list => list.CountBy(word => word).Where(word => word.Value > 1).Select(word => word.Key)));

    [Fact]
    public void Every_class_of_words_has_words_and_is_asked_for_by_a_row_or_by_the_code()
    {
        var terms = StreamRows.Shared.All.SelectMany(row => row.Needs.Concat(row.Unless)).SelectMany(term => term.Split('|')).ToHashSet(StringComparer.Ordinal);
        var written = Read("words.json").GetProperty("classes").EnumerateArray().Select(one => one.GetProperty("class").GetString()!).ToList();

        Assert.All(
            written,
            name => Assert.True(terms.Contains("@" + name) || Code.Value.Contains("WordClass." + Pascal(name), StringComparison.Ordinal), name)
        );
        Assert.Empty(Enum.GetNames<WordClass>().Except(written.Select(Pascal)).Except([nameof(WordClass.None)]));
    }

    [Theory]
    [InlineData("lists.json", "name")]
    [InlineData("trust.json", "name")]
    [InlineData("concepts/design.json", "role")]
    [InlineData("concepts/grammar.json", "role")]
    [InlineData("concepts/harms.json", "role")]
    [InlineData("concepts/marketing.json", "role")]
    [InlineData("concepts/outcomes.json", "role")]
    [InlineData("concepts/people.json", "role")]
    [InlineData("concepts/places.json", "role")]
    [InlineData("concepts/treatment.json", "role")]
    public void Every_list_level_and_role_is_asked_for_by_its_name(string file, string member)
    {
        var lists = Lists(Read("lists.json")).SelectMany(list => list).ToHashSet(StringComparer.Ordinal);
        var terms = StreamRows.Shared.All.SelectMany(row => row.Needs).SelectMany(term => term.Split('|')).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            Read(file).GetProperty("rows").EnumerateArray().Select(row => row.GetProperty(member).GetString()!).Distinct(),
            name => Assert.True(Code.Value.Contains($"\"{name}\"", StringComparison.Ordinal) || lists.Contains(name) || terms.Contains(name + "="), name)
        );
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Rules, file))).RootElement;

    // the lists of words, wherever they stand in a file
    private static IEnumerable<List<string>> Lists(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Lists(member.Value)),
            JsonValueKind.Array when value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String) =>
            [
                [.. value.EnumerateArray().Select(one => one.GetString()!)],
            ],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Lists),
            _ => [],
        };

    private static string Pascal(string name) => string.Concat(name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
