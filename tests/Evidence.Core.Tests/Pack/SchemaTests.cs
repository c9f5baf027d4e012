using System.Text.Json.Nodes;
using Evidence.Core.Pack;

namespace Evidence.Core.Tests.Pack;

public sealed class SchemaTests
{
    [Fact]
    public void The_schemas_in_the_pack_are_written_from_the_shapes()
    {
        var folder = Path.Combine(DataFolder.Path, "schemas");
        if (Environment.GetEnvironmentVariable("EVIDENCE_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(folder);
            PackSchemas.All.ToList().ForEach(schema => File.WriteAllText(Path.Combine(folder, schema.Key), schema.Value));
        }

        Assert.Equal(PackSchemas.All.Keys.Order(), Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order());
        Assert.All(PackSchemas.All, schema => Assert.Equal(schema.Value, File.ReadAllText(Path.Combine(folder, schema.Key))));
    }

    [Fact]
    public void Every_record_is_valid_against_its_schema()
    {
        foreach (var kind in RecordKind.All)
        {
            var schema = Schema(kind.Shape);
            foreach (var file in DataFolder.Files.Where(file => file.Path.StartsWith(kind.Folder + "/", StringComparison.Ordinal)))
            {
                var json = JsonNode.Parse(file.Bytes.Span)!;
                var records = kind.PerSource ? json.AsArray().ToList() : [json];
                Assert.All(records, record => Assert.Empty(JsonSchemaCheck.Errors(schema, record)));
            }
        }

        Assert.All(RecordKind.Lexicons, shape => Assert.Empty(JsonSchemaCheck.Errors(Schema(shape), Parse($"lexicons/{shape.Name}.json"))));
        Assert.Empty(JsonSchemaCheck.Errors(Schema(RecordKind.Title), Parse("pack.json")));
    }

    [Theory]
    [InlineData("""{"id":"a","title":"t","colour":"red"}""")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"A b","title":"t"}""")]
    [InlineData("""{"id":"a","title":"t","design":"trial"}""")]
    [InlineData("""{"id":"a","title":"t","enrolled":-1}""")]
    [InlineData("""{"id":"a","title":"t","countries":["UK"]}""")]
    [InlineData("""{"id":"a","title":"t","readings":[{"url":null,"what":"news"}]}""")]
    [InlineData("""{"id":"a","title":"t","results":[{"id":"r","kind":"measurement","measure":"m","unit":"u"}]}""")]
    [InlineData("""{"id":"a","title":"t","results":[{"id":"r","kind":"responders","measure":"m","events":1,"total":2,"mean":3}]}""")]
    public void The_schema_and_the_reader_refuse_the_same(string study)
    {
        Assert.NotEmpty(JsonSchemaCheck.Errors(Schema(StudyShape.Study), JsonNode.Parse(study)));
        Assert.NotEmpty(StudyReader.Read(System.Text.Encoding.UTF8.GetBytes(study), "x", Some.Measures).Defects);
    }

    private static JsonObject Schema(Shape shape) => JsonNode.Parse(PackSchemas.All[PackSchemas.FileName(shape)])!.AsObject();

    private static JsonNode Parse(string path) => JsonNode.Parse(DataFolder.Files.Single(file => file.Path == path).Bytes.Span)!;
}
