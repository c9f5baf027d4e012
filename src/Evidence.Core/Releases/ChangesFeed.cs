using System.Globalization;
using System.Text;
using System.Xml;
using Evidence.Core.Exports;
using Evidence.Core.Testimonials;

namespace Evidence.Core.Releases;

/// <summary>
/// The releases as an Atom feed (RFC 4287), newest first. Ids are tag URIs (RFC 4151) made of number and digests, so that an entry never changes its id.
/// </summary>
public sealed class ChangesFeed
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/atom+xml";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const int Prefix = 12;
    private readonly XmlWriter _xml;
    private readonly string _site;
    private readonly Func<RecordChange, string?> _address;

    private ChangesFeed(XmlWriter xml, string site, Func<RecordChange, string?> address) => (_xml, _site, _address) = (xml, site, address);

    /// <summary>The feed as UTF-8.</summary>
    /// <param name="latest">The newest release, which dates the feed.</param>
    /// <param name="entries">The entries, newest first.</param>
    /// <param name="self">Path and query of this part of the feed.</param>
    /// <param name="next">Path and query of the part with the releases before these; null at the end.</param>
    /// <param name="site">Address of the service without a slash at the end.</param>
    /// <param name="address">Path of a changed record; null when it has none.</param>
    public static ReadOnlyMemory<byte> Write(
        Release latest,
        IEnumerable<FeedEntry> entries,
        string self,
        string? next,
        string site,
        Func<RecordChange, string?> address
    )
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            new ChangesFeed(xml, site, address).WriteFeed(latest, entries, self, next);
        }

        return bytes.ToArray();
    }

    private void WriteFeed(Release latest, IEnumerable<FeedEntry> entries, string self, string? next)
    {
        _xml.WriteStartElement("feed", Atom);
        Element("id", Tag("changes"));
        Element("title", $"{KnowledgeBase.Publisher}: what changed");
        Element("subtitle", KnowledgeBase.Title);
        Element("updated", latest.PublishedAt);
        _xml.WriteStartElement("author", Atom);
        Element("name", KnowledgeBase.Publisher);
        _xml.WriteEndElement();
        Element("rights", "CC0 1.0");
        Link("self", self, MediaType);
        Link("alternate", "/v1/changes", "application/json");
        if (next is not null)
        {
            Link("next", next, MediaType);
        }

        foreach (var entry in entries)
        {
            WriteEntry(entry);
        }

        _xml.WriteEndElement();
    }

    private void WriteEntry(FeedEntry entry)
    {
        var release = entry.Release;
        var number = release.Number.ToString(CultureInfo.InvariantCulture);
        _xml.WriteStartElement("entry", Atom);
        Element("id", Tag($"release/{number}/{Short(release.TrialDigest)}-{Short(release.TestimonialDigest)}"));
        Element(
            "title",
            string.Create(CultureInfo.InvariantCulture, $"Release {number}: {release.Added} added, {release.Changed} changed, {release.Removed} removed")
        );
        Element("updated", release.PublishedAt);
        Element("published", release.PublishedAt);
        Link("alternate", $"/v1/releases/{number}", "application/json");
        Link("related", $"/v1/releases/{number}/changes", "application/json");
        foreach (var ledger in new[] { ("trial", entry.Trial), ("testimonial", entry.Testimonial) }.Where(static ledger => ledger.Item2.Count > 0))
        {
            _xml.WriteStartElement("category", Atom);
            _xml.WriteAttributeString("term", ledger.Item1);
            _xml.WriteAttributeString("label", $"{ledger.Item1} ledger");
            _xml.WriteEndElement();
        }

        WriteContent(entry, number);
        _xml.WriteEndElement();
    }

    private void WriteContent(FeedEntry entry, string number)
    {
        var release = entry.Release;
        _xml.WriteStartElement("content", Atom);
        _xml.WriteAttributeString("type", "xhtml");
        _xml.WriteStartElement("div", Xhtml);
        WriteLedger("Trial ledger", null, entry.Trial);
        WriteLedger("Testimonial ledger", TestimonialDocuments.WhatThisIs, entry.Testimonial);
        var all = release.Added + release.Changed + release.Removed;
        var shown = entry.Trial.Count + entry.Testimonial.Count;
        _xml.WriteStartElement("p", Xhtml);
        _xml.WriteString(shown < all ? string.Create(CultureInfo.InvariantCulture, $"{shown} of {all} records are shown. ") : "");
        Anchor($"/v1/releases/{number}/changes", "Every record, with its digests");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteLedger(string heading, string? says, IReadOnlyList<RecordChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        _xml.WriteElementString("h2", Xhtml, heading);
        if (says is not null)
        {
            _xml.WriteElementString("p", Xhtml, says);
        }

        _xml.WriteStartElement("ul", Xhtml);
        foreach (var change in changes)
        {
            _xml.WriteStartElement("li", Xhtml);
            _xml.WriteString($"{change.Change}: ");
            if (_address(change) is { } path)
            {
                Anchor(path, $"{change.Kind}/{change.Id}");
            }
            else
            {
                _xml.WriteString($"{change.Kind}/{change.Id}");
            }

            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Anchor(string path, string text)
    {
        _xml.WriteStartElement("a", Xhtml);
        _xml.WriteAttributeString("href", _site + path);
        _xml.WriteString(text);
        _xml.WriteEndElement();
    }

    private void Element(string name, string text) => _xml.WriteElementString(name, Atom, text);

    private void Link(string relation, string path, string type)
    {
        _xml.WriteStartElement("link", Atom);
        _xml.WriteAttributeString("rel", relation);
        _xml.WriteAttributeString("type", type);
        _xml.WriteAttributeString("href", _site + path);
        _xml.WriteEndElement();
    }

    // the authority of the tag is the host that the service is known by, in the year of the first release
    private string Tag(string specific) => $"tag:{new Uri(_site).Host},2026:{specific}";

    private static string Short(string digest) => digest.Length > Prefix ? digest[..Prefix] : digest;
}
