using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Claims.Checking;

/// <summary>What proves later that a text was answered so: whoever holds the text can ask again and compare.</summary>
/// <param name="Id">SHA-256 of input digest, release digest and engine.</param>
/// <param name="Release">Number of the release.</param>
/// <param name="Engine">Version of the engine.</param>
/// <param name="InputDigest">SHA-256 of what was sent.</param>
/// <param name="OutputDigest">SHA-256 of the answer without its receipt.</param>
public sealed record Receipt(string Id, long Release, string Engine, string InputDigest, string OutputDigest)
{
    /// <summary>The answer to a question with, as its last member, its receipt.</summary>
    public static ReadOnlyMemory<byte> Sign(CheckIndex index, Question question, CancellationToken cancel) =>
        With(
            index,
            question,
            static (json, receipt) =>
            {
                json.WriteStartObject("receipt");
                receipt.WriteMembers(json);
                json.WriteEndObject();
            },
            cancel
        );

    /// <summary>The answer to a question with the id of its receipt as its identifier.</summary>
    public static ReadOnlyMemory<byte> Identify(CheckIndex index, Question question, CancellationToken cancel) =>
        With(index, question, static (json, receipt) => json.WriteString("identifier", receipt.Id), cancel);

    /// <summary>The receipt of a question that is asked now.</summary>
    public static Receipt Of(CheckIndex index, Question question, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        using var answer = Written(question.Answer(cancel));
        return Of(index, question, answer.Written);
    }

    /// <summary>The id that the receipt of a question has in a release and by an engine.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="release">Digest of the release's trial ledger.</param>
    /// <param name="engine">Version of the engine.</param>
    public static string IdOf(Question question, string release, string engine)
    {
        ArgumentNullException.ThrowIfNull(question);
        return IdOf(question.Digest, release, engine);
    }

    /// <summary>
    /// Whether the id is the one that its own members and this release's digest give; false for a forgery, unknown (false) for other releases.
    /// </summary>
    public bool IsOfRelease(CheckIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return Release == index.Release && Id == IdOf(InputDigest, index.Digest, Engine);
    }

    private static string IdOf(string input, string release, string engine) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{input}\n{release}\n{engine}")));

    private static Receipt Of(CheckIndex index, Question question, ReadOnlySpan<byte> answer)
    {
        ArgumentNullException.ThrowIfNull(index);
        var digest = question.Digest;
        var id = IdOf(digest, index.Digest, Releases.Engine.Version);
        return new Receipt(id, index.Release, Releases.Engine.Version, digest, Convert.ToHexStringLower(SHA256.HashData(answer)));
    }

    // a page's answer is large: it is written once, and the last member is put before its closing brace
    private static ReadOnlyMemory<byte> With(CheckIndex index, Question question, Action<Utf8JsonWriter, Receipt> last, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        using var answer = Written(question.Answer(cancel));
        var receipt = Of(index, question, answer.Written);
        using var tail = Written(json => last(json, receipt));
        var length = answer.Written.Length;
        var whole = new byte[length + tail.Written.Length - 1];
        answer.Written.CopyTo(whole);
        whole[length - 1] = (byte)',';
        tail.Written[1..].CopyTo(whole.AsSpan(length));
        return whole;
    }

    /// <summary>Writes its members.</summary>
    public void WriteMembers(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteString("id", Id);
        json.WriteNumber("release", Release);
        json.WriteString("engine", Engine);
        json.WriteString("inputDigest", InputDigest);
        json.WriteString("outputDigest", OutputDigest);
    }

    private static PooledBytes Written(Action<Utf8JsonWriter> members)
    {
        var bytes = new PooledBytes();
        try
        {
            using var json = RecordDocument.Writer(bytes);
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        catch
        {
            bytes.Dispose();
            throw;
        }

        return bytes;
    }
}
