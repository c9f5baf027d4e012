using System.Text;
using Evidence.Core.Pack;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Pack;

public sealed class ReadingProperties
{
    [Fact]
    public void Reading_any_bytes_never_throws() => Prop.ForAll<byte[]>(bytes =>
    {
        bytes ??= [];
        var study = StudyReader.Read(bytes, "x", Some.Measures);
        var pack = PackReader.Read([new("studies/a.json", bytes), new("claims/a.json", bytes), new("lexicons/thesaurus.json", bytes), new("pack.json", bytes)]);
        return (study.Study is null) == (study.Defects.Count > 0) && pack.Pack is null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Reading_a_damaged_record_never_throws()
    {
        var good = Encoding.UTF8.GetBytes(Some.Pack()["studies/trial.json"]);
        Prop.ForAll<int, byte>((at, value) =>
        {
            var bytes = (byte[])good.Clone();
            bytes[(int)(Math.Abs(at * 7919L) % bytes.Length)] = value;
            var reading = StudyReader.Read(bytes, "x", Some.Measures);
            return (reading.Study is null) == (reading.Defects.Count > 0);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Reading_any_json_in_any_place_never_throws()
    {
        string[] values =
        [
            "null", "true", "7", "-1", "1e999", "0.1", "\"\"", "\"a\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "[null]", "[[]]", "{}",
            "{\"kind\":7}", "{\"\\ud800\":1}", "[{\"kind\":\"effect\"}]",
            """[{"id":"r","\u006bind":"responders","measure":"m","events":1,"total":2}]""",
            """[{"id":"r","kind":"respond\u0065rs","measure":"m","events":1,"total":2}]""",
            """[{"id":"r","measure":"m","events":1,"total":2,"kind":"responders","kind":"effect"}]""",
            """[{"kind":"year","value":2000.0}]""",
        ];
        foreach (var field in RecordKind.All.SelectMany(kind => kind.Shape.Fields.Select(field => (kind, field))))
        {
            foreach (var value in values)
            {
                var record = $$"""{"id":"a","{{field.field.Name}}":{{value}}}""";
                var text = field.kind.PerSource ? $"[{record}]\n" : record + "\n";
                Assert.NotEmpty(PackReader.Read([new($"{field.kind.Folder}/a.json", Encoding.UTF8.GetBytes(text))]).Defects.Append(null!));
            }
        }
    }
}
