using System.Globalization;

namespace Evidence.Core.Pack;

/// <summary>JSON Pointers, RFC 6901.</summary>
public static class JsonPointer
{
    /// <summary>A name as a reference token: <c>~</c> becomes <c>~0</c> and <c>/</c> becomes <c>~1</c>.</summary>
    public static string Escape(string name) =>
        name.AsSpan().ContainsAny('~', '/') ? name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal) : name;

    /// <summary>The pointer to an entry of a list: <c>/results/3</c>.</summary>
    public static string Of(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"/{list}/{index}");
}
