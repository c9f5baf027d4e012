using Evidence.Core.Language;

namespace Evidence.Core.Tests.Language;

/// <summary>Every row of data/rules is needed by its own examples and silent in its counter-examples.</summary>
public sealed class ConceptTests
{
    public static TheoryData<string> Rows => [.. Concepts.All.Select(row => $"{row.Role}:{row.Value}")];

    public static TheoryData<string> Cues => [.. Scopes.All.Select(row => row.Name)];

    [Fact]
    public void No_row_stands_twice() => Assert.Equal(Concepts.All.Count, Concepts.All.Select(row => (row.Role, row.Value)).Distinct().Count());

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_concept_is_needed_by_its_examples(string name)
    {
        var row = Concepts.All.Single(one => $"{one.Role}:{one.Value}" == name);
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
}
