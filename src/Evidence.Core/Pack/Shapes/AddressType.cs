using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Evidence.Core.Pack;

/// <summary>Address of a public page: a named host, no port, no user, no tracking, nothing cut off.</summary>
internal sealed partial class AddressType(bool allowsNull) : TextType
{
    public override string Name => allowsNull ? "web address or null" : "web address";

    internal override bool AllowsNull => allowsNull;

    internal override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["type"] = allowsNull ? new JsonArray("string", "null") : "string", ["pattern"] = "^[Hh][Tt][Tt][Pp][Ss]?://" };

    private protected override void CheckText(ReadOnlySpan<byte> text, JsonElement value, ShapeCheck check)
    {
        var address = Encoding.UTF8.GetString(text);
        var defect =
            !Public().IsMatch(address) ? "is not a web address of a named host"
            : Machine().IsMatch(address) ? "is the address of a machine, not of a publisher"
            : Tracking().IsMatch(address) ? "carries a tracking parameter"
            : address.AsSpan().ContainsAny(' ', '\n', '\t') || address.EndsWith("...", StringComparison.Ordinal) || address.EndsWith('…')
                ? "is broken off or has spaces"
            : null;
        if (defect is not null)
        {
            check.Add(Defects.BadUrl, $"{Told(value)} {defect}");
        }
    }

    [GeneratedRegex(@"^https?://[a-z0-9.-]+\.[a-z]{2,}(/|$|\?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Public();

    [GeneratedRegex(
        @"^https?://(\d{1,3}(\.\d{1,3}){3}|\[|localhost|127\.|0\.0\.0\.0|[^/]*@|[^/]*\.(local|internal)\b|[^/]+:\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Machine();

    [GeneratedRegex(@"[?&](utm_\w+|fbclid|gclid|replytocom|s_cid|msclkid|mc_cid|igshid)=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tracking();
}
