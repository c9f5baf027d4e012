namespace Evidence.Core.References;

/// <summary>The address of a DOI.</summary>
internal static class DoiAddress
{
    /// <summary>At the resolver, with what no address may hold escaped: old DOIs have angle brackets and semicolons in them.</summary>
    public static string Of(string doi) => "https://doi.org/" + string.Join('/', doi.Split('/').Select(Uri.EscapeDataString));
}
