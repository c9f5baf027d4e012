using Evidence.Core.References;
using Evidence.Core.Results;
using A = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Exports.ArmRow>;
using I = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Exports.IntervalRow>;
using P = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Exports.PublicationRow>;
using T = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Exports.TransitionRow>;
using V = Evidence.Core.Vocabularies.Vocabularies;
using W = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Exports.AuthorRow>;

namespace Evidence.Core.Exports;

/// <summary>What a study holds several of, as tables that point at it: for joins, where the tables of studies and results are for reading.</summary>
internal static class StudyPartTables
{
    public static CsvTable<ArmRow> Arms { get; } = new(
        "arms",
        "Arms",
        "One row is one group of people of a study and what it was given.",
        [
            A.Key(r => r.Id, "Study id, slash, arm id."),
            A.Id("study", r => r.Study.Id, "Id of the study.", "studies") with { Required = true },
            A.Id("arm", r => r.Arm.Id, "Id of the arm within the study.") with { Required = true },
            A.Text("label", r => r.Arm.Label, "What the group is, in words.") with { Required = true },
            A.Term("role", V.ArmRole, r => r.Arm.Role, "Treated, control or comparator.") with { Required = true },
            A.Count("n", r => r.Arm.N, "People in the arm."),
            A.Count("allocated", r => r.Arm.Allocated, "People randomised to or entered in it."),
            A.Count("analysed", r => r.Arm.Analysed, "People in its main analysis."),
            A.List("isolatesCellsOf", r => r.Arm.IsolatesCellsOf, "Ids of treated arms that differ from this one only by the cells."),
            A.Count("sinceInjuryMin", r => r.Arm.TimeSinceInjuryDays?.Min, "Days from injury to treatment, shortest."),
            A.Count("sinceInjuryMax", r => r.Arm.TimeSinceInjuryDays?.Max, "Days from injury to treatment, longest."),
            A.Count("sinceInjuryMean", r => r.Arm.TimeSinceInjuryDays?.Mean, "Days from injury to treatment, mean."),
            A.Count("sinceInjurySd", r => r.Arm.TimeSinceInjuryDays?.Sd, "Its standard deviation."),
            A.Count("sinceInjuryMedian", r => r.Arm.TimeSinceInjuryDays?.Median, "Days from injury to treatment, median."),
            A.Count("sinceInjuryN", r => r.Arm.TimeSinceInjuryDays?.N, "People it describes, if not the arm."),
            A.Term("sinceInjuryBasis", V.TimeBasis, r => r.Arm.TimeSinceInjuryDays?.Basis, "Whether it describes the people or is a bound of the protocol."),
            A.Text("sinceInjuryNote", r => r.Arm.TimeSinceInjuryDays?.Note, "As printed."),
            A.Number("ageMonthsMean", r => r.Arm.Baseline?.AgeMonths?.Mean, "Cerebral palsy: mean age at the start, in months."),
            A.Number("ageMonthsSd", r => r.Arm.Baseline?.AgeMonths?.Sd, "Its standard deviation."),
            A.Count("gmfcs1", r => r.Arm.Baseline?.Gmfcs?.I, "Cerebral palsy: people of GMFCS level I."),
            A.Count("gmfcs2", r => r.Arm.Baseline?.Gmfcs?.II, "Level II."),
            A.Count("gmfcs3", r => r.Arm.Baseline?.Gmfcs?.III, "Level III."),
            A.Count("gmfcs4", r => r.Arm.Baseline?.Gmfcs?.IV, "Level IV."),
            A.Count("gmfcs5", r => r.Arm.Baseline?.Gmfcs?.V, "Level V."),
            A.Term("gmfmVersion", V.GmfmVersion, r => r.Arm.Baseline?.GmfmVersion, "Cerebral palsy: version of the GMFM."),
            A.Number("gmfmMean", r => r.Arm.Baseline?.Gmfm?.Mean, "Cerebral palsy: mean GMFM at the start."),
            A.Number("gmfmSd", r => r.Arm.Baseline?.Gmfm?.Sd, "Its standard deviation."),
            A.Text("cellType", r => r.Arm.Intervention?.CellType, "Kind of cell given; empty also where no cells were given."),
            A.List("tissue", r => r.Arm.Intervention?.Tissue ?? [], "Tissues the cells came from.", V.Tissue),
            A.Text("tissueDetail", r => r.Arm.Intervention?.TissueDetail, "The tissue in the words of the source."),
            A.Term("origin", V.Origin, r => r.Arm.Intervention?.Origin, "Whose cells."),
            A.Text("dose", r => r.Arm.Intervention?.Dose, "Dose as printed."),
            A.Count("doseCells", r => r.Arm.Intervention?.DoseCells, "Number of cells of one course."),
            A.List("routes", r => r.Arm.Intervention?.Routes ?? [], "Ways of giving."),
            A.Count("sessions", r => r.Arm.Intervention?.Sessions, "Number of sessions."),
        ]);

    public static CsvTable<PublicationRow> Publications { get; } =
        new(
            "publications",
            "Publications",
            "One row is one place where a study was published, registered or announced.",
            [
                P.Key(r => r.Id, "Study id, slash, publication and its place."),
                P.Id("study", r => r.Study.Id, "Id of the study.", "studies") with
                {
                    Required = true,
                },
                P.Term("role", V.PublicationRole, r => r.Publication.Role, "What it is to the study.") with
                {
                    Required = true,
                },
                P.Text("citation", r => r.Publication.Citation, "Citation as far as it was read.") with
                {
                    Required = true,
                },
                P.Term("type", V.PublicationType, r => r.Publication.Type, "What it is."),
                P.Text("title", r => r.Publication.Title ?? (r.Publication.IsOwnReport ? r.Study.Title : null), "Its title, as far as it was seen."),
                P.Text("translatedTitle", r => r.Publication.TranslatedTitle, "The title in translation."),
                P.List(
                    "authors",
                    r => r.Publication.Authors.Select(one => Author.Of(one).ToString()),
                    "Authors in the printed order, family name first; the table of authors has the parts of names."
                ),
                P.Flag("authorsComplete", r => r.Publication.AuthorsComplete, "False when only the first authors were seen."),
                P.Text("authorsSource", r => r.Publication.AuthorsSource, "Where title and authors were seen together."),
                P.Text("container", r => r.Publication.Container, "Journal, book or other container."),
                P.Year("year", r => r.Publication.Year, "Year of publication."),
                P.Date("date", r => r.Publication.Date, "Date of publication."),
                P.Text("volume", r => r.Publication.Volume, "Volume."),
                P.Text("issue", r => r.Publication.Issue, "Issue."),
                P.Text("pages", r => r.Publication.Pages, "Pages or article number."),
                P.Text("publisher", r => r.Publication.Publisher, "Publisher."),
                P.Text("language", r => r.Publication.Language, "Language."),
                P.List("keywords", r => r.Publication.Keywords, "Keywords."),
                P.List("identifiers", r => r.Publication.Identifiers.Select(one => $"{one.Scheme}:{one.Value}"), "Other identifiers, as scheme:value."),
                P.Text("doi", r => r.Publication.Doi, "DOI without resolver."),
                P.Text("pmid", r => r.Publication.Pmid, "PubMed number."),
                P.Text("pmcid", r => r.Publication.Pmcid, "PubMed Central number."),
                P.Text("url", r => r.Publication.Url, "Address."),
            ]
        );

    public static CsvTable<AuthorRow> Authors { get; } =
        new(
            "authors",
            "Authors",
            "One row is one author of a publication, in the printed order: a person by the parts of the name, or a group by its whole name. "
                + "Nothing was taken from an id or from memory.",
            [
                W.Key(r => r.Id, "Publication, slash, author and its place."),
                W.Id("publication", r => r.Publication.Id, "Id of the row of the publication.", "publications") with
                {
                    Required = true,
                },
                W.Id("study", r => r.Publication.Study.Id, "Id of the study.", "studies") with
                {
                    Required = true,
                },
                W.Count("place", r => r.Place, "Place among the authors, from 1.") with
                {
                    Required = true,
                },
                W.Text("family", r => r.Author.Family, "Family name; empty for a group."),
                W.Text("given", r => r.Author.Given, "Given names or initials, as printed."),
                W.Text("particle", r => r.Author.Particle, "What stands before the family name."),
                W.Text("suffix", r => r.Author.Suffix, "What stands behind it."),
                W.Text("literal", r => r.Author.Literal, "Whole name of a group."),
                W.Text("orcid", r => r.Author.Orcid, "ORCID."),
            ]
        );

    public static CsvTable<IntervalRow> Intervals { get; } =
        new(
            "intervals",
            "Intervals",
            "One row is one interval of a result: computed here from counts, or as the source prints it. The method says which.",
            [
                I.Key(r => r.Id, "Result id, slash, what it is of."),
                I.Id("result", r => r.Result.Id, "Id of the row of the result.", "results") with
                {
                    Required = true,
                },
                I.Id("study", r => r.Result.Study.Study.Id, "Id of the study.", "studies") with
                {
                    Required = true,
                },
                I.Text(
                    "of",
                    r => r.Of,
                    "share: of events of total, or the share printed; improvedAtLeastOne, improvedAtLeastTwo, unchanged, worsened: "
                        + "of the people of a whole shift matrix; estimate: of the estimate printed."
                ) with
                {
                    Required = true,
                },
                I.Number("estimate", r => r.Estimate, "A share of people, 0 to 1; in rows as-printed the unit of the result."),
                I.Number("low", r => r.Low, "Lower end; empty where the source prints only the other."),
                I.Number("high", r => r.High, "Upper end."),
                I.Number("level", r => r.Level, "Confidence level in percent.") with
                {
                    Required = true,
                    Minimum = 0,
                    Maximum = 100,
                },
                I.Text("method", r => r.Method, "wilson: computed here (Wilson score interval); as-printed: from the source.") with
                {
                    Required = true,
                },
            ]
        );

    public static CsvTable<TransitionRow> Transitions { get; } =
        new(
            "transitions",
            "Grade shifts",
            "One row is one cell of a shift matrix: so many people went from one AIS (or Frankel) grade to another.",
            [
                T.Key(r => r.Id, "Result id, slash, the two grades."),
                T.Id("result", r => r.Result.Id, "Id of the row of the result.", "results") with
                {
                    Required = true,
                },
                T.Id("study", r => r.Result.Study.Study.Id, "Id of the study.", "studies") with
                {
                    Required = true,
                },
                T.Term("fromGrade", V.AisGrade, r => r.Cell.From, "Grade at the start.") with
                {
                    Required = true,
                    Ordered = true,
                },
                T.Term("toGrade", V.AisGrade, r => r.Cell.To, "Grade at follow-up.") with
                {
                    Required = true,
                    Ordered = true,
                },
                T.Count("people", r => r.Cell.N, "People.") with
                {
                    Required = true,
                },
                T.Flag(
                    "partial",
                    r => (r.Result.Result as TransitionsResult)?.Partial == true,
                    "True when the cells of this matrix do not cover the whole arm: often only those who changed were printed."
                ) with
                {
                    Required = true,
                },
            ]
        );
}
