namespace Evidence.Api.Agents;

/// <summary>The page for language models, in the form of llmstxt.org.</summary>
internal static class LlmsText
{
    private const string What =
        "Cited studies of cell therapy for spinal cord injury and cerebral palsy, with their figures; what pages claim, checked against them; "
        + "and, in a ledger of its own, what patients are said to have experienced. Read-only and public.";

    private const string Naming =
        "Name the study by its publication (DOI, PubMed or registration stand in the record), and this service with release and address: "
        + "every answer names its `release`.";

    public static string Of(string site) =>
        $"""
        # Evidence knowledge base

        > {What}

        Two ledgers are kept apart: trial evidence and reported experience. Nothing of the second counts for anything in the first.

        ## What to ask
        - [Search over everything]({site}/v1/search?q=intrathecal): groups by kind; the testimonial ledger is its own last group
        - [Studies]({site}/v1/studies?condition=spinal-cord-injury&profile=comparative): filters, facets, words; `query` says in plain words what was asked
        - [Claims of pages, with verdicts]({site}/v1/claims?verdict=contradicted)
        - [Synthesis]({site}/v1/synthesis?measure=ais-grade&condition=spinal-cord-injury): three blocks that are never pooled together
        - [What happens without the treatment]({site}/v1/tools/expected-by-chance?treated=100&grade=A&window=chronic)
        - POST {site}/v1/check checks a sentence, POST {site}/v1/scan a page
        - [Values that filters take]({site}/v1/vocabularies)
        - [Description of every address (OpenAPI)]({site}/openapi/v1.json)
        - Tools for agents (Model Context Protocol): {site}/mcp

        ## What not to do
        - Do not count testimonials with trials, and do not quote one without what its publisher gains.
        - Do not call a share that improved in a study without controls an effect: set the natural course beside it.
        - Do not turn "unverifiable", "not-checkable" or an empty answer into a verdict; say what is missing.
        - Do not quote a benefit without the harms that stand beside it.
        - Do not quote a retracted work without saying so; `notices` tells.

        ## How to cite
        - {Naming}
        - An ETag is the receipt of an answer; the receipt of a check can be verified at {site}/v1/receipts/verify.
        - Everything is in one file: {site}/v1/exports
        """;
}
