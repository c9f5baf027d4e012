namespace Evidence.Api.Hosting;

/// <summary>The name of a request in answers and logs: the one the client sent, when it is plain, or a new one.</summary>
internal static class RequestId
{
    public const string Header = "X-Request-Id";
    private const int Longest = 64;

    public static string Of(HttpContext context)
    {
        if (context.Response.Headers[Header] is [{ Length: > 0 } given])
        {
            return given;
        }

        var sent = context.Request.Headers[Header];
        return sent is [{ Length: > 0 and <= Longest } id] && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? id
            : context.TraceIdentifier.Replace(':', '-');
    }
}
