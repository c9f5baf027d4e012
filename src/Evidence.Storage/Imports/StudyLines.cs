using System.Buffers;
using System.IO.Pipelines;

namespace Evidence.Storage.Imports;

/// <summary>Cuts a file into the JSON texts of its studies: lines, or the whole file when it holds one study.</summary>
/// <param name="file">The file.</param>
/// <param name="name">Its name in the places of defects.</param>
/// <param name="whole">Whether the file holds one study, over as many lines as it likes.</param>
internal sealed class StudyLines(Stream file, string name, bool whole)
{
    private const int LongestStudy = 16 * 1024 * 1024;
    private readonly PipeReader _pipe = PipeReader.Create(file, new StreamPipeReaderOptions(bufferSize: 1 << 18, leaveOpen: true));
    private long _line;

    /// <summary>Bytes taken so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The next texts with their places, at most so many; none at the end of the file.</summary>
    /// <exception cref="StoreException">A line is longer than any study.</exception>
    public async Task<List<(string Place, ReadOnlyMemory<byte> Bytes)>> ReadAsync(int most, CancellationToken cancel)
    {
        var texts = new List<(string, ReadOnlyMemory<byte>)>();
        while (texts.Count < most)
        {
            var read = await _pipe.ReadAsync(cancel).ConfigureAwait(false);
            var rest = read.Buffer;
            while (texts.Count < most && Cut(ref rest, read.IsCompleted) is { } text)
            {
                _line++;
                if (text.Length > 0)
                {
                    texts.Add((whole ? name : $"{name}:{_line}", text));
                }
            }

            if (rest.Length > LongestStudy)
            {
                throw new StoreException($"{name}:{_line + 1}: longer than {LongestStudy} bytes. In an NDJSON file each line holds one study.");
            }

            BytesRead += read.Buffer.Length - rest.Length;
            _pipe.AdvanceTo(rest.Start, texts.Count < most ? rest.End : rest.Start);
            if (read.IsCompleted && rest.IsEmpty)
            {
                break;
            }
        }

        return texts;
    }

    private byte[]? Cut(ref ReadOnlySequence<byte> rest, bool last)
    {
        var end = whole ? null : rest.PositionOf((byte)'\n');
        if (end is null && (!last || rest.IsEmpty))
        {
            return null;
        }

        var text = (end is { } at ? rest.Slice(0, at) : rest).ToArray();
        rest = end is { } after ? rest.Slice(rest.GetPosition(1, after)) : rest.Slice(rest.End);
        return text.AsSpan().Trim(" \r\t"u8).IsEmpty ? [] : text;
    }
}
