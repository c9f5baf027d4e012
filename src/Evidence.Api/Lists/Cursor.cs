using System.Buffers.Text;
using System.IO.Hashing;
using System.Text;
using Evidence.Api.Problems;
using Evidence.Core.Search;

namespace Evidence.Api.Lists;

/// <summary>
/// Where a page ended. Opaque to clients: it holds the question it belongs to, the release, the last row and its id. In the same release the row is gone to at
/// once; in a later one the id is looked up, so that nothing is lost or repeated when content changes between two pages.
/// </summary>
internal readonly record struct Cursor(long Release, int Row, string Id)
{
    private const byte Version = 1;
    private const int QuestionBytes = 6;
    private const int Usual = 256;
    private const int Longest = 1024;
    private const int Fixed = 1 + QuestionBytes + 8 + 4;

    public string Write(ListQuery query)
    {
        var length = Fixed + Encoding.UTF8.GetByteCount(Id);
        Span<byte> bytes = length <= Usual ? stackalloc byte[length] : new byte[length];
        bytes[0] = Version;
        Question(query, bytes[1..]);
        BitConverter.TryWriteBytes(bytes[(1 + QuestionBytes)..], Release);
        BitConverter.TryWriteBytes(bytes[(9 + QuestionBytes)..], Row);
        Encoding.UTF8.GetBytes(Id, bytes[Fixed..]);
        return Base64Url.EncodeToString(bytes);
    }

    public static OrProblem<Cursor> Read(ListQuery query, string text)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        if (
            text.Length > Longest
            || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var length)
            || length < Fixed
            || bytes[0] != Version
        )
        {
            return Wrong();
        }

        Span<byte> asked = stackalloc byte[QuestionBytes];
        Question(query, asked);
        if (!bytes.Slice(1, QuestionBytes).SequenceEqual(asked))
        {
            return Wrong("It was given for other filters or another order.");
        }

        var (release, row) = (BitConverter.ToInt64(bytes[(1 + QuestionBytes)..]), BitConverter.ToInt32(bytes[(9 + QuestionBytes)..]));
        return row < 0 ? Wrong() : new Cursor(release, row, Encoding.UTF8.GetString(bytes[Fixed..length]));
    }

    /// <summary>
    /// The last row seen as a row of the index now; null before the first. Where the record is gone, its neighbour in the order of ids stands in.
    /// </summary>
    public int? Place(RecordIndex index, long release, bool descending)
    {
        if (release == Release)
        {
            return Math.Min(Row, index.Rows - 1);
        }

        if (index.Ids.Find(Id) is >= 0 and var row)
        {
            return row;
        }

        var next = index.Ids.Seek(Id);
        return descending ? next
            : next > 0 ? next - 1
            : null;
    }

    // tells one question from another; nothing is kept secret or proved by it
    private static void Question(ListQuery query, Span<byte> into)
    {
        var text = query.Given.Question;
        Span<byte> room = stackalloc byte[Usual];
        Span<byte> hash = stackalloc byte[sizeof(ulong)];
        XxHash3.Hash(Encoding.UTF8.TryGetBytes(text, room, out var length) ? room[..length] : Encoding.UTF8.GetBytes(text), hash);
        hash[..QuestionBytes].CopyTo(into);
    }

    public static Problem Wrong(string detail = "The cursor cannot be read.") =>
        ProblemKinds.InvalidCursor.Because(detail, "Take it from links.nextCursor with every other parameter unchanged, or leave it out to begin again.") with
        {
            Parameter = "cursor",
        };
}
