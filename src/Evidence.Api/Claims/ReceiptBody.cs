using System.Text.Json;
using Evidence.Api.Problems;
using Evidence.Core.Claims.Checking;

namespace Evidence.Api.Claims;

/// <summary>A receipt that was sent back, and whether asking again gives the same bytes.</summary>
internal static class ReceiptBody
{
    private static readonly string[] Texts = ["id", "engine", "inputDigest", "outputDigest"];
    private static readonly string[] Members = ["id", "release", "engine", "inputDigest", "outputDigest"];

    public static OrProblem<Receipt> Read(JsonElement json)
    {
        if (!json.TryGetProperty("receipt", out var sent))
        {
            return JsonMembers.Wrong("/receipt", "'receipt' is missing.");
        }

        if (JsonMembers.Check(sent, "/receipt", Members) is { } problem)
        {
            return problem;
        }

        var texts = Texts.Select(name => JsonMembers.Text(sent, "/receipt", name)).ToList();
        if (texts.Select(text => text.Problem).FirstOrDefault(wrong => wrong is not null) is { } first)
        {
            return first;
        }

        return sent.TryGetProperty("release", out var release) && release.ValueKind == JsonValueKind.Number && release.TryGetInt64(out var number)
            ? new Receipt(texts[0].Value!, number, texts[1].Value!, texts[2].Value!, texts[3].Value!)
            : JsonMembers.Wrong("/receipt/release", "The release is a whole number.");
    }

    public static void Write(Utf8JsonWriter json, Receipt receipt, IReadOnlyList<Question> questions, CheckIndex index, CancellationToken cancel)
    {
        var asked = questions.FirstOrDefault(question => question.Digest == receipt.InputDigest);
        var now = asked is null ? null : Receipt.Of(index, asked, cancel);
        json.WriteStartObject();
        json.WriteBoolean("identical", now == receipt);
        json.WriteString("says", Says(receipt, now, index));
        if (now is not null)
        {
            json.WriteStartObject("now");
            now.WriteMembers(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Says(Receipt receipt, Receipt? now, CheckIndex index) => now switch
    {
        null => "This text, asked in this way, is not what the receipt is for.",
        _ when now == receipt => "The same text gives the same bytes in the same release.",
        _ when receipt.Release == index.Release && !receipt.IsOfRelease(index) => "The receipt is not one of this service for this text.",
        _ when receipt.Engine != now.Engine => $"Given by another engine: {receipt.Engine} answered then, {now.Engine} answers now.",
        _ when receipt.Release != index.Release => $"Release {receipt.Release} answered then; release {index.Release} is served now.",
        _ => "The receipt is not one of this service for this text.",
    };
}
