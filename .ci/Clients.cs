// A program in C# over the client that Kiota generates: lists with typed filters, a study with its results told apart by kind, a check.
using Evidence.Client;
using Evidence.Client.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = args[0] };
var client = new EvidenceClient(adapter);
var list = await client.V1.Studies.GetAsync(request =>
{
    request.QueryParameters.Condition = ["spinal-cord-injury"];
    request.QueryParameters.DesignAsDesignTerm = [DesignTerm.RandomizedControlledTrial, DesignTerm.CaseSeries];
    request.QueryParameters.Limit = 5;
});
var study = await client.V1.Studies["honmou-2021"].GetAsync();
var responders = study!.Results!.OfType<ResultResponders>().ToList();
var check = await client.V1.Check.PostAsync(new CheckRequest { Text = "Stem cells cure paralysis." });
if (list!.Items!.Count != 5 || responders.Count == 0 || responders.Any(one => one.Total is null) || check!.Receipt!.Id!.Length != 64)
{
    throw new InvalidOperationException("The client does not read what is sent.");
}

Console.WriteLine($"      {list.Total} studies; honmou-2021: {responders[0].Events} of {responders[0].Total}; checked: {check.Verdict}");
