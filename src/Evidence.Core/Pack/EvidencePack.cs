using Evidence.Core.Claims;
using Evidence.Core.Harms;
using Evidence.Core.Lexicons;
using Evidence.Core.Measures;
using Evidence.Core.Providers;
using Evidence.Core.Regulators;
using Evidence.Core.Sources;
using Evidence.Core.Studies;
using Evidence.Core.Testimonials;

namespace Evidence.Core.Pack;

/// <summary>A pack as read: the records of each kind, sorted by the bytes of their file name and place.</summary>
public sealed record EvidencePack
{
    /// <summary>The title page; null if the pack has no <c>pack.json</c>.</summary>
    public PackRecord<PackTitle>? Title { get; init; }

    /// <summary>Outcome measures.</summary>
    public IReadOnlyList<PackRecord<Measure>> Measures { get; init; } = [];

    /// <summary>Studies.</summary>
    public IReadOnlyList<PackRecord<Study>> Studies { get; init; } = [];

    /// <summary>Documents that make assertions.</summary>
    public IReadOnlyList<PackRecord<Source>> Sources { get; init; } = [];

    /// <summary>Assertions.</summary>
    public IReadOnlyList<PackRecord<Claim>> Claims { get; init; } = [];

    /// <summary>Clinics, hospitals, laboratories, brokers.</summary>
    public IReadOnlyList<PackRecord<Provider>> Providers { get; init; } = [];

    /// <summary>Authorities.</summary>
    public IReadOnlyList<PackRecord<Regulator>> Regulators { get; init; } = [];

    /// <summary>Documented harms.</summary>
    public IReadOnlyList<PackRecord<Harm>> Harms { get; init; } = [];

    /// <summary>Words that the reading of text rests on.</summary>
    public IReadOnlyList<PackRecord<Lexicon>> Lexicons { get; init; } = [];

    /// <summary>The other ledger.</summary>
    public IReadOnlyList<PackRecord<Testimonial>> Testimonials { get; init; } = [];

    /// <summary>How many records there are of all kinds.</summary>
    public int Count =>
        Measures.Count + Studies.Count + Sources.Count + Claims.Count + Providers.Count + Regulators.Count + Harms.Count + Lexicons.Count + Testimonials.Count;
}
