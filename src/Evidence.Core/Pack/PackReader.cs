using System.Text.Json.Serialization.Metadata;
using Evidence.Core.Lexicons;

namespace Evidence.Core.Pack;

/// <summary>Reads a pack: all files, all defects at once, and the records when there is none.</summary>
public static class PackReader
{
    private static readonly PackJson Json = PackJson.Default;

    /// <summary>Reads the files of a pack. It never throws on what they hold.</summary>
    /// <param name="files">Files with paths relative to the pack; a README, schemas, the rules that the program reads by, the labels that judge it and hidden
    /// files are passed over.</param>
    public static PackReading Read(IReadOnlyList<PackFile> files)
    {
        var folders = new PackFiles();
        var sorted = files.OrderBy(static file => file.Path, StringComparer.Ordinal).ToLookup(file => FolderOf(file, folders), StringComparer.Ordinal);
        var pack = new EvidencePack
        {
            Title = sorted["pack.json"].Select(file => folders.ReadTitle(file, Json.PackTitle)).FirstOrDefault(),
            Measures = One(sorted, folders, "measures", Json.Measure),
            Studies = One(sorted, folders, "studies", Json.Study),
            Sources = One(sorted, folders, "sources", Json.Source),
            Claims = Many(sorted, folders, "claims", Json.Claim),
            Providers = One(sorted, folders, "providers", Json.Provider),
            Regulators = One(sorted, folders, "regulators", Json.Regulator),
            Harms = One(sorted, folders, "harms", Json.Harm),
            Lexicons = ReadLexicons(sorted, folders),
            Testimonials = Many(sorted, folders, "testimonials", Json.Testimonial),
        };
        if (files.Count == 0)
        {
            folders.Defects.Add(Defects.MissingFile.At(string.Empty, string.Empty, "the pack holds no file"));
        }

        PackRules.Check(pack, folders);
        var found = folders.Defects.ToLookup(static defect => defect.Severity);
        var errors = DefectOrder.Sort(found[DefectSeverity.Error]);
        return new(errors.Count == 0 ? pack : null, errors, DefectOrder.Sort(found[DefectSeverity.Note]));
    }

    // the folder of a file, "" for what is passed over; what belongs nowhere is a defect
    private static string FolderOf(PackFile file, PackFiles folders)
    {
        var parts = file.Path.Split('/');
        if (parts[0].StartsWith('.') || parts[^1].StartsWith('.') || parts[0] is "schemas" or "rules" or "labels" or "README.md" or "CITATION.cff" or "LICENSE")
        {
            return string.Empty;
        }

        if (file.Path == "pack.json")
        {
            return file.Path;
        }

        if (
            parts.Length == 2
            && parts[1].EndsWith(".json", StringComparison.Ordinal)
            && (parts[0] == "lexicons" || RecordKind.All.Any(kind => kind.Folder == parts[0]))
        )
        {
            return parts[0];
        }

        folders.Defects.Add(Defects.UnexpectedFile.At(file.Path, string.Empty, "belongs to no kind of record"));
        return string.Empty;
    }

    private static string NameOf(PackFile file) => file.Path[(file.Path.LastIndexOf('/') + 1)..^".json".Length];

    private static List<PackRecord<T>> One<T>(ILookup<string, PackFile> sorted, PackFiles folders, string folder, JsonTypeInfo<T> type)
    {
        var shape = RecordKind.All.First(kind => kind.Folder == folder).Shape;
        return [.. sorted[folder].Select(file => folders.ReadOne(file, folder, NameOf(file), shape, type)).OfType<PackRecord<T>>()];
    }

    private static List<PackRecord<T>> Many<T>(ILookup<string, PackFile> sorted, PackFiles folders, string folder, JsonTypeInfo<T> type)
    {
        var shape = RecordKind.All.First(kind => kind.Folder == folder).Shape;
        return [.. sorted[folder].SelectMany(file => folders.ReadMany(file, folder, NameOf(file), shape, type))];
    }

    private static List<PackRecord<Lexicon>> ReadLexicons(ILookup<string, PackFile> sorted, PackFiles folders)
    {
        var read = new List<PackRecord<Lexicon>>();
        foreach (var file in sorted["lexicons"])
        {
            if (RecordKind.Lexicons.FirstOrDefault(shape => shape.Name == NameOf(file)) is not { } shape)
            {
                folders.Defects.Add(Defects.UnexpectedFile.At(file.Path, string.Empty, $"no lexicon is called {NameOf(file)}"));
            }
            else if (folders.ReadOne(file, "lexicons", shape.Name, shape, Json.Lexicon) is { } lexicon)
            {
                read.Add(lexicon);
            }
        }

        var missing = sorted["lexicons"].Any() ? RecordKind.Lexicons.Where(shape => !folders.Ids("lexicons").Contains(shape.Name)) : [];
        folders.Defects.AddRange(missing.Select(static shape => Defects.MissingFile.At($"lexicons/{shape.Name}.json", string.Empty, "the lexicon is missing")));
        return read;
    }
}
