using Evidence.Core.Search;
using Evidence.Storage.Records;

namespace Evidence.Storage.Tests;

/// <summary>Words find records in every database alike, and nothing typed is an operator.</summary>
public abstract class TextSearchContract(StoreFixture fixture)
{
    [Theory]
    [InlineData("olfactory", "alpha-2001")]
    [InlineData("OLFACTORY", "alpha-2001")]
    [InlineData("lesion", "gamma-2003")]
    [InlineData("Lésion", "gamma-2003")]
    [InlineData("LESIÓN", "gamma-2003")]
    [InlineData("\"olfactory\"", "alpha-2001")]
    [InlineData("olfactory*", "alpha-2001")]
    [InlineData("olfact", "")]
    [InlineData("cells injury", "alpha-2001")]
    [InlineData("intrathecal-infusion", "beta-2002")]
    [InlineData("infusion-intrathecal", "")]
    [InlineData("the of motor", "beta-2002")]
    [InlineData("infusions", "beta-2002")]
    [InlineData("olfactory NEAR injury", "")]
    [InlineData("olfactory OR intrathecal", "")]
    [InlineData("NEAR(olfactory, injury)", "")]
    [InlineData("title:olfactory", "")]
    [InlineData("olfactory -cells", "alpha-2001")]
    [InlineData("100%", "gamma-2003")]
    [InlineData("a_b", "gamma-2003")]
    [InlineData("% _ \" ' ; -- olfactory", "alpha-2001")]
    [InlineData("gamma-2003", "gamma-2003")]
    public void Words_find_what_holds_them_all(string typed, string found) => Assert.Equal(found, string.Join(' ', Find(typed, any: false, prefix: false)));

    [Theory]
    [InlineData("olfactory OR intrathecal", "alpha-2001 beta-2002")]
    [InlineData("nothing lesion", "gamma-2003")]
    public void Any_word_is_enough_when_asked_so(string typed, string found) => Assert.Equal(found, string.Join(' ', Find(typed, any: true, prefix: false).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("olf", "alpha-2001")]
    [InlineData("motor intrath", "beta-2002")]
    [InlineData("zzz", "")]
    public void The_last_word_may_be_the_beginning_of_one(string typed, string found) => Assert.Equal(found, string.Join(' ', Find(typed, any: false, prefix: true)));

    [Fact]
    public void A_word_in_the_title_comes_before_the_same_word_in_the_summary()
    {
        using var pack = new SomePack();
        pack.Study("a-late", "Something else entirely", "A word on decompression in passing.");
        pack.Study("z-early", "Decompression", "Something else entirely.");

        Assert.Equal(["z-early", "a-late"], Find(pack, "decompression", any: false, prefix: false));
    }

    [Fact]
    public void What_a_study_said_before_it_changed_no_longer_finds_it()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        pack.Study("alpha-2001", "Schwann cells");
        store.Import(pack.Folder);

        Assert.Empty(Find(store, "olfactory", any: false, prefix: false));
        Assert.Equal(["alpha-2001"], Find(store, "schwann", any: false, prefix: false));
    }

    private List<string> Find(string typed, bool any, bool prefix)
    {
        using var pack = new SomePack();
        pack.Study("gamma-2003", "Lesión crónica, 100% of a_b");
        return Find(pack, typed, any, prefix);
    }

    private List<string> Find(SomePack pack, string typed, bool any, bool prefix)
    {
        using var store = fixture.Fresh();
        Assert.Empty(store.Import(pack.Folder).Defects);
        return Find(store, typed, any, prefix);
    }

    private static List<string> Find(SomeStore store, string typed, bool any, bool prefix)
    {
        var index = store.Loader.Load().Trial.Index("studies");
        var query = TextQuery.Read(typed, any, thesaurus: null)! with { PrefixOfLast = prefix };
        return [.. new RecordStore(store.Store, Ledger.Trial).Search("studies", query, -1).Select(match => index.Ids[index.RowOf(match.Key)])];
    }
}
