using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Evidence.Core.Imports;

/// <summary>
/// Reads PubMed XML, one article or book at a time. Document types and entities are refused and nothing is ever fetched. One declaration is passed over
/// unread, because every file that the library sends begins with it: its own public identifier without a subset.
/// </summary>
public static partial class PubMedXmlReader
{
    private const int MaxArticle = 64_000_000;
    private const int Head = 4096;
    private const string Article = "PubmedArticle";
    private const string Book = "PubmedBookArticle";

    /// <summary>The studies of a file.</summary>
    /// <param name="stream">The bytes; read once, forward.</param>
    /// <param name="file">How places name the file.</param>
    public static IEnumerable<ImportedStudy> Read(Stream stream, string file)
    {
        var head = new byte[Head];
        var length = stream.ReadAtLeast(head, Head, throwOnEndOfStream: false);
        using var metered = new MeteredStream(head.AsMemory(0, length), stream, MaxArticle);
        using var reader = XmlReader.Create(metered, Settings(head.AsSpan(0, length)));
        var (index, found) = (0, false);
        while (true)
        {
            metered.Reset();
            var (article, refused) = Next(reader, metered, file, index);
            if (refused is not null)
            {
                yield return refused;
                yield break;
            }

            if (article is null)
            {
                break;
            }

            found = true;
            var place = $"{file}#{++index}";
            yield return article.Name.LocalName == Article ? PubMedArticle.Read(article, place) : PubMedBook.Read(article, place);
        }

        if (!found)
        {
            yield return ImportedStudy.Refused(ImportFindings.WrongFormat.At(file, "", "the XML holds no PubmedArticle and no PubmedBookArticle"));
        }
    }

    private static XmlReaderSettings Settings(ReadOnlySpan<byte> head) => new()
    {
        DtdProcessing = Declaration()
            .IsMatch((head is [0xFF, 0xFE, ..] ? Encoding.Unicode : head is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode : Encoding.UTF8).GetString(head))
            ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = true,
    };

    private static (XElement? Article, ImportedStudy? Refused) Next(XmlReader reader, MeteredStream metered, string file, int index)
    {
        try
        {
            while (reader.NodeType != XmlNodeType.Element || reader.LocalName is not (Article or Book))
            {
                if (!reader.Read())
                {
                    return (null, null);
                }

                if (reader.Depth > PubMedXml.MaxDepth)
                {
                    return (null,
                        ImportedStudy.Refused(ImportFindings.TooDeep.At($"{file}#{index + 1}", "", $"nested deeper than {PubMedXml.MaxDepth} levels")));
                }
            }

            return PubMedXml.Load(reader) is { } article
                ? (article, null)
                : (null, ImportedStudy.Refused(ImportFindings.TooDeep.At($"{file}#{index + 1}", "", $"nested deeper than {PubMedXml.MaxDepth} levels")));
        }
        catch (XmlException e)
        {
            return (null, Refused(e, metered, file, index));
        }
        catch (Exception e) when (e is DecoderFallbackException or ArgumentException)
        {
            return (null,
                ImportedStudy.Refused(ImportFindings.WrongEncoding.At($"{file}#{index + 1}", "", "the bytes are not of the encoding that the XML declares")));
        }
    }

    private static ImportedStudy Refused(XmlException e, MeteredStream metered, string file, int index)
    {
        var place = index == 0 ? file : $"{file}#{index + 1}";
        var kind = metered.IsOver ? ImportFindings.TooLong
            : e.Message.Contains("DTD", StringComparison.Ordinal) || e.Message.Contains("entity", StringComparison.OrdinalIgnoreCase) ? ImportFindings.Dtd
            : e.Message.Contains("Unexpected end of file", StringComparison.Ordinal) ? ImportFindings.Truncated
            : index == 0
            && (e.Message.Contains("root level", StringComparison.Ordinal) || e.Message.Contains("Root element is missing", StringComparison.Ordinal))
            ? ImportFindings.WrongFormat
            : e.Message.Contains("encoding", StringComparison.OrdinalIgnoreCase) ? ImportFindings.WrongEncoding
            : ImportFindings.Malformed;
        // the parser's advice is for programmers
        return ImportedStudy.Refused(kind.At(place, "", kind == ImportFindings.Dtd ? "the XML declares a document type or uses an entity"
            : $"line {e.LineNumber}, column {e.LinePosition}: {e.Message}"));
    }

    // to the letter what the library writes; a declaration with a subset, another name or another place is none of it
    [GeneratedRegex(
        """^\uFEFF?\s*(<\?xml[^<>]*\?>)?\s*<!DOCTYPE\s+Pubmed(Book)?ArticleSet\s+PUBLIC\s+"-//NLM//DTD """
            + """[A-Za-z0-9, ]{1,60}//EN"\s+"https?://(dtd\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov)/[A-Za-z0-9_./-]{1,120}"\s*>"""
    )]
    private static partial Regex Declaration();
}
