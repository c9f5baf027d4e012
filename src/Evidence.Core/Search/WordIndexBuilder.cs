using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Evidence.Core.Search;

/// <summary>
/// Builds the words of one kind of record, record by record in the order of rows. Several may each read a part of the rows, at the same time:
/// what they have is put together.
/// </summary>
public sealed class WordIndexBuilder
{
    private const int FieldGap = 8;

    // most of the time goes to memory that is far: what is known of a word stands beside it
    private readonly Dictionary<string, (int Stem, int Count)> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Stem, int Count)>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly List<PostingBuffer> _postings = [];
    private readonly List<float> _lengths = [];
    private readonly List<WordOccurrence> _row = [];
    private char[] _chars = new char[4096];

    /// <summary>Starts an empty index.</summary>
    public WordIndexBuilder() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of a record as it is kept for this: words in their order, fields on lines of their own.</summary>
    public static byte[] Text(params IEnumerable<string> fields) =>
        Encoding.UTF8.GetBytes(string.Join('\n', fields.Select(field => string.Join(' ', SearchWords.Of(field).Select(word => word.Text)))));

    /// <summary>Adds the next row.</summary>
    /// <param name="text">What <see cref="Text"/> wrote; empty for a record without words.</param>
    public void Add(ReadOnlySpan<byte> text)
    {
        _row.Clear();
        if (_chars.Length < text.Length)
        {
            _chars = new char[text.Length * 2];
        }

        var chars = _chars.AsSpan(0, Encoding.UTF8.GetChars(text, _chars));
        var (field, place, length) = (0, 0, 0.0);
        foreach (var line in chars.Split('\n'))
        {
            foreach (var range in chars[line].Split(' '))
            {
                var word = chars[line][range];
                if (!word.IsEmpty)
                {
                    _row.Add(new(Stem(word), place++, field));
                    length += WordField.Weights[field];
                }
            }

            place += FieldGap;
            field = Math.Min(field + 1, WordField.Count - 1);
        }

        _lengths.Add((float)length);
        var rows = CollectionsMarshal.AsSpan(_row);
        rows.Sort();
        for (var start = 0; start < rows.Length;)
        {
            var end = start;
            while (end < rows.Length && rows[end].Stem == rows[start].Stem)
            {
                end++;
            }

            _postings[rows[start].Stem].Add(_lengths.Count - 1, rows[start..end]);
            start = end;
        }
    }

    /// <summary>The finished index.</summary>
    public WordIndex Build() => Build([this]);

    /// <summary>The finished index of rows that several have read, each the part behind that of the one before it: the same as if one had read all.</summary>
    /// <param name="parts">They are used up: what each has is let go as soon as it is taken over.</param>
    public static WordIndex Build(IReadOnlyList<WordIndexBuilder> parts)
    {
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new Dictionary<string, (int Stem, int Count)>(StringComparer.Ordinal);
        var (buffers, rowsBefore) = (new List<List<(PostingBuffer Buffer, int RowsBefore)>>(), 0);
        foreach (var part in parts)
        {
            var numbers = part.NumberStems(stems);
            foreach (var (posting, id) in part._postings.Zip(numbers))
            {
                if (id == buffers.Count)
                {
                    buffers.Add(new(1));
                }

                buffers[id].Add((posting, rowsBefore));
            }

            foreach (var (word, (stem, count)) in part._words)
            {
                words[word] = (numbers[stem], words.GetValueOrDefault(word).Count + count);
            }

            part._postings.Clear();
            rowsBefore += part._lengths.Count;
        }

        var (surfaces, postings) = (Array.Empty<(string, int, int)>(), Array.Empty<PostingList>());
        Parallel.Invoke(() => surfaces = Sorted(words), () => postings = Built(buffers, rowsBefore));
        return new WordIndex(surfaces, stems, postings, [.. parts.SelectMany(static part => part._lengths)]);
    }

    // numbered as they are first met, so that it makes no difference who met them
    private int[] NumberStems(Dictionary<string, int> known)
    {
        var names = new string[_stems.Count];
        foreach (var (stem, id) in _stems)
        {
            names[id] = stem;
        }

        return Array.ConvertAll(names, stem =>
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, stem, out var isKnown);
            return number = isKnown ? number : known.Count - 1;
        });
    }

    private static (string Word, int Stem, int Count)[] Sorted(Dictionary<string, (int Stem, int Count)> words)
    {
        var sorted = words.Select(static one => (Word: one.Key, one.Value.Stem, one.Value.Count)).ToArray();
        Array.Sort(sorted, static (one, other) => string.CompareOrdinal(one.Word, other.Word));
        return sorted;
    }

    private static PostingList[] Built(List<List<(PostingBuffer Buffer, int RowsBefore)>> buffers, int rows)
    {
        var built = new PostingList[buffers.Count];
        for (var id = 0; id < built.Length; id++)
        {
            built[id] = PostingBuffer.Build(buffers[id], rows);
            buffers[id].Clear();
        }

        return built;
    }

    private int Stem(ReadOnlySpan<char> text)
    {
        ref var word = ref CollectionsMarshal.GetValueRefOrNullRef(_lookup, text);
        if (!Unsafe.IsNullRef(ref word))
        {
            word.Count++;
            return word.Stem;
        }

        var surface = text.ToString();
        var stem = WordStem.Made(surface);
        if (!_stems.TryGetValue(stem, out var id))
        {
            _stems[stem] = id = _stems.Count;
            _postings.Add(new PostingBuffer());
        }

        _words[surface] = (id, 1);
        return id;
    }
}
