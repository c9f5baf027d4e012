using Evidence.Api.Hosting;

var app = ApiHost.Build(args);
if (app is null)
{
    return 1;
}

await app.RunAsync();
return 0;
