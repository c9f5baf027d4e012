using System.Text;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

public sealed class StudyEvidenceReaderTests
{
    [Fact]
    public void What_was_derived_at_import_is_read_and_derived_members_of_results_do_no_harm()
    {
        var document = Encoding.UTF8.GetBytes(
            """
            {"id":"a","title":"A","independence":"public","arms":[{"id":"t","label":"t","role":"treated","n":9,"intervention":{"cellType":"fat"}}],
             "results":[{"id":"r","kind":"responders","arm":"t","measure":"m","events":3,"total":9,"computed":true,"derived":{"proportion":{"value":0.333}}},
                        {"id":"other","kind":"mean-change","arm":"t","measure":"n","mean":1}],
             "derived":{"level":{"value":4,"reason":"…"},"big":[[1],[2]],"profile":{"value":"non-comparative"},"harms":{"status":"not-reported"}}}
            """);
        var study = StudyEvidenceReader.Read(document);
        Assert.Equal(("a", 4, "non-comparative", "not-reported", "public"), (study.Id, study.Level, study.Profile, study.Harms, study.Independence));
        Assert.True(study.Results[0].Computed);
        Assert.Equal(9, Assert.Single(study.Arms).N);
    }
}
