using Evidence.Api.Hosting;
using Evidence.Storage;

try
{
    if (ApiHost.Build(args) is not { } app)
    {
        return 1;
    }

    await app.RunAsync();
    return Environment.ExitCode;
}
catch (Exception error) when (error is StoreException or ArgumentException or IOException)
{
    // a setting, the store or the address cannot be used: say so in a sentence, without a stack
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}
