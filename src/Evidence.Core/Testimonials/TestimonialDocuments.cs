using Evidence.Core.Kinds;
using Evidence.Core.Pack;
using Evidence.Core.Releases;

namespace Evidence.Core.Testimonials;

/// <summary>The records of the testimonial ledger as they are stored: each says of itself what it is.</summary>
public static class TestimonialDocuments
{
    /// <summary>The sentence that every testimonial carries.</summary>
    public const string WhatThisIs =
        "A report of experience as a page tells it: not evidence of an effect, and in no count, statistic or verdict of this service.";

    /// <summary>The testimonials of a pack, in the order of ids.</summary>
    public static IEnumerable<ImportRecord> Of(EvidencePack pack) => pack.Testimonials.OrderBy(record => record.Value.Id, StringComparer.Ordinal).Select(Of);

    private static ImportRecord Of(PackRecord<Testimonial> record)
    {
        var testimonial = record.Value;
        var document = DocumentWriter.Object(json =>
        {
            RecordDocument.WriteFacts(json, record.Facts, PackDocuments.Shape(StoredKinds.Testimonials));
            json.WriteString("whatThisIs", WhatThisIs);
        });
        var (entry, text) = Found(testimonial);
        return new ImportRecord(StoredKinds.Testimonials.Name, testimonial.Id, document, document, entry, text);
    }

    internal static (ReadOnlyMemory<byte> Entry, SearchedText Text) Found(Testimonial testimonial) =>
    (
        PackDocuments.Entry(TestimonialFields.Table, testimonial),
        PackDocuments.Text(testimonial.Statement, [testimonial.Id], testimonial.Context?.Rationale ?? "", [testimonial.Locator]));
}
