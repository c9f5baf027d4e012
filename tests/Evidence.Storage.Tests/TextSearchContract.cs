using Evidence.Core.Search;

namespace Evidence.Storage.Tests;

/// <summary>Words find records in every database alike, and nothing typed is an operator.</summary>
public abstract class TextSearchContract(StoreFixture fixture)
{
    [Theory]
    [InlineData("olfactory", "alpha-2001")]
    [InlineData("OLFACTORY", "alpha-2001")]
    [InlineData("Lésion", "gamma-2003")]
    [InlineData("cells injury", "alpha-2001")]
    [InlineData("infusions", "beta-2002")]
    [InlineData("olfactory -cells", "")]
    [InlineData("% _ \" ' ; -- olfactory", "alpha-2001")]
    [InlineData("gamma-2003", "gamma-2003")]
    [InlineData("olfactory OR intrathecal", "alpha-2001 beta-2002")]
    public void Words_find_what_holds_them_all(string typed, string found)
    {
        using var pack = new SomePack();
        pack.Study("gamma-2003", "Lesión crónica, 100% of a_b");

        Assert.Equal(found, string.Join(' ', Find(pack, typed).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_word_in_the_title_comes_before_the_same_word_in_the_summary()
    {
        using var pack = new SomePack();
        pack.Study("a-late", "Something else entirely", "A word on decompression in passing.");
        pack.Study("z-early", "Decompression", "Something else entirely.");

        Assert.Equal(["z-early", "a-late"], Find(pack, "decompression"));
    }

    [Fact]
    public void What_a_study_said_before_it_changed_no_longer_finds_it()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        pack.Study("alpha-2001", "Schwann cells");
        store.Import(pack.Folder);

        Assert.Empty(Find(store, "olfactory"));
        Assert.Equal(["alpha-2001"], Find(store, "schwann"));
    }

    [Fact]
    public void The_words_of_a_record_are_renewed_when_it_is_imported_again_though_its_bytes_are_the_same()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);
        store.Run("delete from trial_words");
        Assert.Throws<StoreException>(() => Find(store, "olfactory"));
        store.Import(pack.Folder);

        Assert.Equal(["alpha-2001"], Find(store, "olfactory"));
    }

    private List<string> Find(SomePack pack, string typed)
    {
        using var store = fixture.Fresh();
        Assert.Empty(store.Import(pack.Folder).Defects);
        return Find(store, typed);
    }

    private static List<string> Find(SomeStore store, string typed)
    {
        var ledger = store.Loader.Load().Trial;
        var index = ledger.Index("studies");
        return
        [
            .. TextFinder.Find(ledger.Words("studies"), index, TextQuery.Read(typed, TextMatching.All, thesaurus: null)!).Rows.Select(row => index.Ids[row]),
        ];
    }
}
