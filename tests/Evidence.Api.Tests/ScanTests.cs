using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Evidence.Api.Tests;

/// <summary>What a page sent to /v1/scan is read as: sums in every writing, other languages, first sentences, furniture, lists of who may take part.</summary>
public sealed class ScanTests(Server server)
{
    [Theory]
    [InlineData("The treatment costs ₹5,50,000.", 550_000, "INR")]
    [InlineData("It costs Rs 12,00,000 for three sessions.", 1_200_000, "INR")]
    [InlineData("The package is ₹ 5.5 lakh.", 550_000, "INR")]
    [InlineData("The total came to ₹1.2 crore.", 12_000_000, "INR")]
    [InlineData("It costs $180,000 MXN.", 180_000, "MXN")]
    [InlineData("The price is 350.000 pesos mexicanos.", 350_000, "MXN")]
    [InlineData("El tratamiento cuesta $25.000.000 COP.", 25_000_000, "COP")]
    [InlineData("We paid C$12,500 for it.", 12_500, "CAD")]
    [InlineData("It is CAD $12,500 a session.", 12_500, "CAD")]
    [InlineData("It costs AU$15,000.", 15_000, "AUD")]
    [InlineData("The therapy costs $9,500 AUD.", 9_500, "AUD")]
    [InlineData("Treatment costs a quarter of a million dollars.", 250_000, "USD")]
    [InlineData("Treatment costs three quarters of a million euros.", 750_000, "EUR")]
    [InlineData("Die Behandlung kostet 12.500 €.", 12_500, "EUR")]
    [InlineData("Die Behandlung kostet eine Viertelmillion Euro.", 250_000, "EUR")]
    [InlineData("El paquete cuesta 12.000 dólares.", 12_000, "USD")]
    [InlineData("El paquete cuesta medio millón de euros.", 500_000, "EUR")]
    [InlineData("Cuesta 180 mil pesos.", 180_000, null)]
    [InlineData("Cuesta $250.000 por sesión.", 250_000, null)]
    public async Task A_sum_is_read_as_it_is_written_and_its_currency_only_where_the_text_tells(string text, double value, string? currency)
    {
        var unit = Assert.Single(await Units(text));

        var sum = Assert.Single(unit!["quantities"]!.AsArray(), one => (string)one!["kind"]! == "money")!;
        Assert.Equal((value, currency), ((double)sum["value"]!, (string?)sum["currency"]));
    }

    [Theory]
    [InlineData("Die Reise kostet Rs. 3-4 lakhs.", 300_000, 400_000)]
    [InlineData("It costs between ₹4 and ₹6 lakh.", 400_000, 600_000)]
    [InlineData("It costs $10-15k.", 10_000, 15_000)]
    public async Task Both_ends_of_a_range_are_of_the_scale_that_stands_behind_it(string text, double low, double high)
    {
        var sum = Assert.Single(Assert.Single(await Units(text))!["quantities"]!.AsArray())!;

        Assert.Equal((low, high), ((double)sum["low"]!, (double)sum["high"]!));
    }

    [Theory]
    [InlineData("15 von 20 Patienten konnten nach 6 Monaten besser gehen.", 15, 20)]
    [InlineData("Zwölf von dreizehn Patienten verbesserten sich.", 12, 13)]
    [InlineData("15 de 20 pacientes mejoraron a los 6 meses.", 15, 20)]
    [InlineData("Doce de trece pacientes mejoraron.", 12, 13)]
    public async Task Parts_of_a_group_are_read_in_German_and_Spanish(string text, double events, double total)
    {
        var part = Assert.Single(Assert.Single(await Units(text))!["quantities"]!.AsArray(), one => (string)one!["kind"]! == "fraction")!;

        Assert.Equal((events, total), ((double)part["events"]!, (double)part["total"]!));
    }

    [Theory]
    [InlineData("de", "Die Behandlung ist für alle. In der Studie aus Sapporo verbesserten sich 12 von 13 Patienten um einen AIS-Grad.", "honmou-2021")]
    [InlineData("es", "El tratamiento es para todos. En el ensayo de Sapporo 12 de 13 pacientes mejoraron un grado AIS.", "honmou-2021")]
    public async Task A_page_in_German_or_Spanish_says_what_is_not_read_in_it_and_finds_the_study_that_it_names(string code, string text, string study)
    {
        var scan = await Scan(text);

        Assert.Equal(code, (string)scan["language"]!);
        Assert.Contains("Not read:", (string)scan["languageNote"]!, StringComparison.Ordinal);
        var check = scan["units"]!
            .AsArray()
            .Select(unit => unit!["check"])
            .Single(check => (string?)check?["subject"]!["study"] == study && (string)check["subject"]!["from"]! == "name")!;
        Assert.DoesNotContain((string)check["verdict"]!, new[] { "contradicted", "misattributed", "overstated" });
        Assert.Contains(check["notes"]!.AsArray(), note => ((string)note!).Contains("Not read:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_in_English_needs_no_such_word_and_one_in_another_language_says_that_it_is_not_read()
    {
        var english = await Scan("The clinic says that stem cells were given to ten people and that all of them walked.");
        var french = await Scan(
            "Le traitement par cellules souches améliore la qualité de vie des enfants atteints de paralysie cérébrale "
                + "et coûte huit mille euros par séance à Paris."
        );

        Assert.Equal(("en", null), ((string)english["language"]!, (string?)english["languageNote"]));
        Assert.Equal("fr", (string)french["language"]!);
        Assert.Contains("not read here", (string)french["languageNote"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Our patients walk again.")]
    [InlineData("Our patients walk again. In the trial 7 of 10 people improved. It costs $9,900.")]
    [InlineData("Our patients walk again.\n\nWe treat spinal cord injury with stem cells.")]
    public async Task A_sentence_at_the_head_of_a_page_is_a_claim(string text)
    {
        var first = (await Units(text))[0]!;

        Assert.Equal(("provider-assertion", true), ((string)first["stream"]!, (bool)first["checkworthy"]!));
        Assert.NotNull(first["check"]);
    }

    [Theory]
    [InlineData("We use cookies to improve your experience.")]
    [InlineData("By continuing you agree to our use of cookies.")]
    [InlineData("Wir verwenden Cookies, um Ihr Erlebnis zu verbessern.")]
    [InlineData("Accept all")]
    [InlineData("Book a free consultation")]
    [InlineData("How does stem cell therapy work?")]
    [InlineData("Step 1: Send us your medical records")]
    [InlineData("Read more")]
    public async Task Banners_buttons_question_headings_and_steps_are_furniture(string line)
    {
        var unit = (await Units($"Our patients walk again.\n\n{line}\n\nWe treat spinal cord injury with stem cells."))[1]!;

        Assert.Equal(("boilerplate", false), ((string)unit["stream"]!, (bool)unit["checkworthy"]!));
    }

    [Theory]
    [InlineData("Exclusion criteria")]
    [InlineData("Who is not eligible?")]
    [InlineData("Criterios de exclusión")]
    public async Task A_list_of_who_may_take_part_is_no_safety(string heading)
    {
        var units = await Units($"{heading}\n\n- Active infection\n- History of cancer\n- Severe bleeding disorder\n- Seizures or epilepsy");

        Assert.Equal(5, units.Count);
        Assert.All(units, unit => Assert.NotEqual("safety", (string)unit!["stream"]!));
    }

    private async Task<JsonArray> Units(string text) => (await Scan(text))["units"]!.AsArray();

    private async Task<JsonNode> Scan(string text)
    {
        using var response = await server.Client.PostAsJsonAsync("/v1/scan", new { text }, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
