using System.Text.Json;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Tests.Text;

namespace Evidence.Core.Tests.Claims;

/// <summary>A release of more studies than are kept in memory, each read when it is asked for.</summary>
public sealed class LargeReleaseTests
{
    private static readonly CheckIndex Large = CheckIndex.Build(Release.Sources, few: 0);

    public static TheoryData<string> Texts =>
        [
            .. Fixture
                .Read("claims/hard-claims.txt")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries)[1]),
            "Stem cells are effective in spinal cord injury.",
            "Umbilical cord blood cells are effective in cerebral palsy.",
            "My son had cells from umbilical cord blood for cerebral palsy, and he walks better now.",
            "Nobody with a complete injury recovers without stem cells.",
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_answered_does_not_hang_on_how_many_studies_are_kept(string text) =>
        Assert.Equal(Json(Release.Checker.Check(text)), Json(new ClaimChecker(Large).Check(text)));

    [Fact]
    public void Studies_come_in_the_order_of_ids_whatever_order_they_were_read_in()
    {
        var mixed = CheckIndex.Build(Release.Sources with { Studies = [.. Release.Sources.Studies.Reverse()] }, few: 0);

        Assert.Equal(Release.Index.Studies.Ids, mixed.Studies.Ids);
        Assert.Equal(Release.Index.Studies.Values.Select(study => study.Study.Id), mixed.Studies.Values.Select(study => study.Study.Id));
        Assert.All(mixed.Studies.Ids, id => Assert.Equal(id, mixed.Studies[id].Study.Id));
        Assert.False(mixed.Studies.TryGetValue("nobody-1900", out _));
    }

    [Fact]
    public void A_study_that_was_asked_for_lately_is_not_read_again()
    {
        var id = Large.Studies.Ids[0];

        Assert.Same(Large.Studies[id], Large.Studies[id]);
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 0 })]
    [InlineData(new[] { 7, 8, 135, 136, 20_000, 3_000_000, int.MaxValue })]
    public void Numbers_that_were_packed_come_back(int[] numbers)
    {
        var buffer = default(NumberBuffer);
        foreach (var number in numbers)
        {
            buffer.Add(number);
        }

        Assert.Equal(numbers, buffer.ToArray());
    }

    private static string Json(ClaimCheck check)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            CheckJson.WriteMembers(json, check);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
