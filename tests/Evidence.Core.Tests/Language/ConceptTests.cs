using Evidence.Core.Language;
using Evidence.Core.Tests.Claims;
using Evidence.Core.Tests.Pack;

namespace Evidence.Core.Tests.Language;

/// <summary>Every row of data/rules is needed by its own examples and silent in its counter-examples.</summary>
public sealed class ConceptTests
{
    public static TheoryData<string> Rows => [.. Concepts.All.Select(Name)];

    public static TheoryData<string> Cues => [.. Scopes.All.Select(row => row.Name)];

    [Fact]
    public void No_row_stands_twice() => Assert.Equal(Concepts.All.Count, Concepts.All.Select(Name).Distinct().Count());

    [Fact]
    public void A_measure_of_a_row_is_a_measure_of_the_pack() =>
        Assert.Empty(Concepts.All.SelectMany(row => row.Measures).Except(DataFolder.Reading.Pack!.Measures.Select(one => one.Value.Id)));

    /// <summary>Words of every language are looked for in every text, so a German word that English records have would be read wrongly there.</summary>
    [Fact]
    public void A_word_of_another_language_stands_in_no_english_record()
    {
        var records = Release
            .Index.Studies.Values.Select(one => one.Study)
            .SelectMany(study => study.Limitations.Concat(study.AdverseEvents).Append(study.Title).Append(study.Summary))
            .Select(text => Words.Of(text ?? ""))
            .ToList();
        var others = Concepts
            .All.SelectMany(row => row.Others.Values)
            .Concat(Scopes.All.SelectMany(row => row.Others.Values))
            .SelectMany(phrases => phrases)
            .Distinct();
        var tree = new PhraseTree<string>();
        foreach (var phrase in others)
        {
            tree.Add(phrase, phrase);
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in records)
        {
            for (var i = 0; i < words.Count; i++)
            {
                tree.Find(words, i, (phrase, _) => found.Add(phrase));
            }
        }

        Assert.Empty(found);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_concept_is_needed_by_its_examples(string name)
    {
        var row = Concepts.All.Single(one => Name(one) == name);
        Assert.NotEmpty(row.Examples);
        Assert.All(row.Examples, text => Assert.Contains(Sentence.Of(text).Matches, match => match.Concept == row));
        Assert.All(row.Not, text => Assert.DoesNotContain(Sentence.Of(text).Matches, match => match.Concept == row));
    }

    [Theory]
    [MemberData(nameof(Cues))]
    public void A_scope_is_needed_by_its_examples(string name)
    {
        var row = Scopes.All.Single(one => one.Name == name);
        Assert.NotEmpty(row.Examples);
        Assert.All(row.Examples, text => Assert.Contains(Sentence.Of(text).Cues, cue => cue.Row == row));
        Assert.All(row.Not, text => Assert.DoesNotContain(Sentence.Of(text).Cues, cue => cue.Row == row));
    }

    // the same meaning may have two rows where the way in which a word is written tells it
    private static string Name(Concept row) => row.Written is null ? $"{row.Role}:{row.Value}" : $"{row.Role}:{row.Value} in {row.Written} letters";
}
