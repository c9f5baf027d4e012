using Evidence.Core.Claims.Checking;
using Evidence.Core.Text;

namespace Evidence.Core.Tests.Claims;

/// <summary>Sentences as abstracts and press reports are written, below the title of their study: what the record holds is found in it.</summary>
public sealed class ReportReadingTests
{
    private const string ElKheir =
        "Autologous bone marrow-derived cell therapy combined with physical therapy induces functional improvement in chronic spinal cord injury patients";

    private const string Amanat =
        "Clinical and imaging outcomes after intrathecal injection of umbilical cord tissue mesenchymal stem cells in cerebral palsy: "
        + "a randomized double-blind sham-controlled clinical trial";

    private const string Mendonca =
        "Safety and neurological assessments after autologous transplantation of bone marrow mesenchymal stem cells "
        + "in subjects with chronic spinal cord injury";

    private const string Lammertse =
        "Autologous incubated macrophage therapy in acute, complete spinal cord injury: results of the phase 2 randomized controlled multicenter trial";

    private const string Huang =
        "A Randomized, Placebo-Controlled Trial of Human Umbilical Cord Blood Mesenchymal Stem Cell Infusion for Children With Cerebral Palsy";

    private static readonly string[] Found = ["supported", "partly-supported"];

    [Theory]
    [InlineData(ElKheir, "A total of 50 patients received autologous bone marrow cells together with physical therapy and 20 patients served as controls.")]
    [InlineData(ElKheir, "Of the 50 treated patients, 17 showed an improvement in AIS grade at 18 months, compared with none in the control group.")]
    [InlineData(ElKheir, "None of the patients who had physical therapy alone improved in AIS grade.")]
    [InlineData(
        Amanat,
        "Methods: Seventy-two children with cerebral palsy were randomly allocated to an intrathecal injection of cord tissue cells or to a sham procedure."
    )]
    [InlineData(Amanat, "Results: The mean GMFM-66 score rose significantly in the treatment group, by 10.65 points (95% CI 5.39 to 15.91).")]
    [InlineData(
        Amanat,
        "Twelve months after the intervention GMFM-66 was higher in the cell group than in the control group (mean difference 8.07; 95% CI 1.62, 14.52)."
    )]
    [InlineData(Amanat, "Spasticity on the modified Ashworth scale was lower than in controls (-0.72; 95% CI -1.18 to -0.26).")]
    [InlineData(Mendonca, "Methods: We carried out a phase I, uncontrolled study in 14 subjects with chronic complete injuries.")]
    [InlineData(Mendonca, "Results: Seven subjects were reclassified from AIS A to AIS B or C.")]
    [InlineData(Mendonca, "Eight subjects developed motor gains in the legs, mainly in the hip flexors.")]
    [InlineData(Lammertse, "Study design: Randomized controlled trial with single-blinded primary efficacy assessment.")]
    [InlineData(
        Lammertse,
        "Of 43 participants (26 treatment, 17 control), AIS A to B or better conversion was seen in 7 of 26 treated "
            + "and in 10 of 17 control participants (P=0.053)."
    )]
    [InlineData(Huang, "Fifty-four patients were randomly divided into two groups of 27.")]
    public void What_the_record_holds_is_found(string title, string sentence) => Assert.Contains(Check(title, sentence).Verdict, Found);

    [Theory]
    [InlineData(
        Huang,
        "GMFM-88 rose more in the infusion group than in the control group at 6 and 12 months (7.62 against 2.96 and 10.27 against 4.75 points)."
    )]
    [InlineData(Huang, "The infusion group received four infusions of cord blood cells, the control group 0.9% saline.")]
    [InlineData(Lammertse, "The mean number of adverse events per participant was not different between the groups (P=0.942).")]
    public void Two_groups_with_two_numbers_contradict_nothing(string title, string sentence)
    {
        var check = Check(title, sentence);
        Assert.Empty(check.Contradicted);
        Assert.DoesNotContain(check.Verdict, new[] { "contradicted", "misattributed", "overstated" });
    }

    /// <summary>A headline in the midst of a page names the study of what follows it.</summary>
    [Fact]
    public void A_headline_without_marks_ends_what_was_carried()
    {
        const string Page = """
            Neuralstem's spinal cord injury cells in four patients

            SAN DIEGO - Four people with chronic spinal cord injury had neural stem cells, scientists report in Cell Stem Cell.

            Lineage reports results of SCiStar

            At 12 months 32 percent (7/22) recovered two motor levels on at least one side.
            """;
        var scan = new PageScanner(Release.Index).Scan(Page, TextFormat.Plain, cancel: TestContext.Current.CancellationToken);

        Assert.Equal("fessler-2022-scistar", scan.Checks.Last(check => check is not null)!.Subject.Study);
    }

    private static ClaimCheck Check(string title, string sentence)
    {
        var page = $"# {title}\n\nAbstract\n\nPatients were treated in one hospital. {sentence} The patients were seen again.";
        var scan = new PageScanner(Release.Index).Scan(page, TextFormat.Markdown, cancel: TestContext.Current.CancellationToken);
        return scan
            .Reading.Units.Zip(scan.Checks)
            .Where(pair => pair.First.Form != UnitForm.Heading && page[pair.First.Start..pair.First.End].Contains(sentence[^40..], StringComparison.Ordinal))
            .Select(pair => pair.Second)
            .Single(check => check is not null)!;
    }
}
