using System.Text.Json;

namespace Evidence.Core.Pack;

/// <summary>
/// Recognises the members of stored documents by the names of an enumeration, whose first value stands for every other member.
/// Thousands of documents are read for one answer, so no string is made of a name.
/// </summary>
/// <typeparam name="T">The members that matter.</typeparam>
internal static class MemberNames<T>
    where T : struct, Enum
{
    private static readonly (byte[] Name, T Member)[] Names =
    [
        .. Enum.GetValues<T>()
            .Where(member => !member.Equals(default(T)))
            .Select(member => (JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(member.ToString())).EncodedUtf8Bytes.ToArray(), member)),
    ];

    // most members of a document are others, so only names of the same length are compared
    private static readonly (byte[] Name, T Member)[][] OfLength =
    [
        .. Enumerable.Range(0, Names.Max(one => one.Name.Length) + 1).Select(length => Names.Where(one => one.Name.Length == length).ToArray()),
    ];

    /// <summary>The member the reader stands on; afterwards it stands on the value.</summary>
    public static T Of(ref Utf8JsonReader reader)
    {
        var found = default(T);
        var length = reader.ValueSpan.Length;
        foreach (var (name, member) in reader.ValueIsEscaped ? Names : length < OfLength.Length ? OfLength[length] : [])
        {
            if (reader.ValueTextEquals(name))
            {
                found = member;
                break;
            }
        }

        reader.Read();
        return found;
    }
}
