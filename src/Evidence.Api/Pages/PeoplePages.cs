namespace Evidence.Api.Pages;

/// <summary>Who treats, sells, tells, warns and rules: providers, sources, prices, harms, regulators, stories.</summary>
internal static class PeoplePages
{
    public static async Task<Page> Providers(Visit visit) =>
        visit.Page("Clinics, laboratories and brokers", await visit.List("providers", "kind,country", "country"));

    public static async Task<Page> Provider(Visit visit)
    {
        var provider = await visit.Ask($"/v1/providers/{visit.Id}");
        var claims = await visit.Try($"/v1/claims?provider={visit.Id}&limit=100");
        var prices = await visit.Try($"/v1/prices?provider={visit.Id}&limit=100");
        var regulators = provider["country"].Has
            ? await visit.Try($"/v1/regulators?country={Uri.EscapeDataString(provider["country"].Text)}&limit=20")
            : default;
        return visit.Page(provider["name"].Text, provider, ("claims", claims), ("prices", prices), ("regulators", regulators)) with
        {
            Description = $"What is claimed of {provider["name"].Text}, by verdict, with prices and the regulator of its country.",
        };
    }

    public static async Task<Page> Sources(Visit visit) => visit.Page("Pages that were read", await visit.List("sources", "kind,language,sellsTreatment"));

    public static async Task<Page> Source(Visit visit)
    {
        var source = await visit.Ask($"/v1/sources/{visit.Id}");
        var claims = await visit.Try($"/v1/claims?source={visit.Id}&limit=200");
        var prices = await visit.Try($"/v1/prices?source={visit.Id}&limit=100");
        var stories = await visit.Try($"/v1/testimonials?source={visit.Id}&limit=0");
        return visit.Page(source["title"].Text, source, ("claims", claims), ("prices", prices), ("stories", stories)) with
        {
            Description = $"What {source["publisher"].Text} claims on this page, sentence by sentence, with the verdicts.",
        };
    }

    public static async Task<Page> Prices(Visit visit) =>
        visit.Page("Prices that pages state", await visit.List("prices", "country,condition,currency,per,disagrees", "country")) with
        {
            Description = "What treatments are said to cost, by country, and where a page contradicts itself.",
        };

    public static async Task<Page> Harms(Visit visit) =>
        visit.Page("Documented harms", await visit.List("harms", "type,country,year")) with
        {
            Description = "Harms after cell therapies that were published, with deaths.",
        };

    public static async Task<Page> Harm(Visit visit)
    {
        var harm = await visit.Ask($"/v1/harms/{visit.Id}");
        return visit.Page(harm["title"].Text, harm) with { Description = harm["harm"].Text };
    }

    public static async Task<Page> Regulators(Visit visit) =>
        visit.Page("Regulators: what they said and did", await visit.List("regulators", "country,hasActions", "country"));

    public static async Task<Page> Regulator(Visit visit)
    {
        var regulator = await visit.Ask($"/v1/regulators/{visit.Id}");
        return visit.Page(regulator["name"].Text, regulator) with { Description = $"What {regulator["name"].Text} said and did about cell therapies." };
    }

    public static async Task<Page> Stories(Visit visit) =>
        visit.Page("Stories: never evidence", await visit.List("testimonials", "form,outcome,incentive,country")) with
        {
            Description = "What patients are said to have experienced, who gains by telling it, and why no figure here rests on it.",
        };

    public static async Task<Page> Story(Visit visit)
    {
        var story = await visit.Ask($"/v1/testimonials/{visit.Id}");
        return visit.Page("A story: never evidence", story) with { Unlisted = true };
    }
}
