using System.Text.Encodings.Web;
using System.Text.Json;

namespace Evidence.Api.Hosting;

/// <summary>How JSON is written everywhere: compact, UTF-8 as it is.</summary>
internal static class Json
{
    public static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
