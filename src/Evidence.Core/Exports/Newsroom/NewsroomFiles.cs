using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Pack;
using Evidence.Core.References;

namespace Evidence.Core.Exports;

/// <summary>The files of a newsroom pack, which need no network to be read. The same claim in the same release gives the same files.</summary>
public static class NewsroomFiles
{
    /// <summary>The files, by path, the page to begin with first.</summary>
    /// <param name="subject">The claim and what belongs to it.</param>
    /// <param name="checkAnswer">The automatic check as the service sends it, with its receipt.</param>
    /// <param name="receipt">That receipt.</param>
    /// <param name="page">Writes the page to begin with, of the plots and of all files by their paths.</param>
    public static async Task<IReadOnlyList<(string Path, ReadOnlyMemory<byte> Content)>> Of(
        NewsroomSubject subject,
        ReadOnlyMemory<byte> checkAnswer,
        Receipt receipt,
        Func<IReadOnlyList<string>, IReadOnlyList<string>, Task<ReadOnlyMemory<byte>>> page
    )
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(page);
        var sentences = VerdictSentences.Of(subject);
        var plots = new[] { ("plots/forest.svg", ClaimPlots.Forest(subject)), ("plots/shifts.svg", ClaimPlots.Shift(subject)) }
            .Where(static plot => plot.Item2 is not null)
            .ToList();
        var files = new List<(string Path, ReadOnlyMemory<byte> Content)>
        {
            ("verdict.txt", Text($"{sentences.Short}\n\n{sentences.Long}\n")),
            ("evidence.csv", Written(output => ClaimFigureTable.Table.Write(output, CsvOptions.Plain, ClaimFigureRow.Of(subject)))),
            ("citations.ris", Written(output => subject.Studies.ToList().ForEach(row => RisExport.Write(output, StudyReferences.Of(row.Study))))),
            ("claimreview.jsonld", Json(json => ClaimReview.Write(json, subject.Claim, subject.Source, subject.Release.Site, subject.Reviewed))),
            ("questions.txt", Text(string.Concat(subject.Check.Questions.Select(static question => $"- {question}\n")))),
            ("check.json", checkAnswer),
            ("receipt.json", Json(json => WriteReceipt(json, subject.Claim.Statement, receipt))),
        };
        files.AddRange(plots.Select(static plot => (Path: plot.Item1, Content: Text(plot.Item2!))));
        files.Insert(
            0,
            ("index.html", await page([.. plots.Select(static plot => plot.Item1)], [.. files.Select(static file => file.Path)]).ConfigureAwait(false))
        );
        files.Add(
            ("SHA256SUMS", Text(string.Concat(files.Select(static file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Content.Span))}  {file.Path}\n"))))
        );
        return files;
    }

    // what the address that verifies receipts takes
    private static void WriteReceipt(Utf8JsonWriter json, string text, Receipt receipt)
    {
        json.WriteStartObject();
        json.WriteString("text", text);
        json.WriteStartObject("receipt");
        receipt.WriteMembers(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Text(string text) => Encoding.UTF8.GetBytes(text);

    private static ReadOnlyMemory<byte> Json(Action<Utf8JsonWriter> write) => Written(output =>
    {
        using var json = RecordDocument.Writer(output);
        write(json);
    });

    private static ReadOnlyMemory<byte> Written(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        write(buffer);
        return buffer.WrittenMemory;
    }
}
