using Evidence.Core.Releases;
using Evidence.Storage;

namespace Evidence.Api.Hosting;

/// <summary>The build that writes the answers: the engine's and what words them. Every ETag hangs on it, so no client keeps an answer of older code.</summary>
internal static class Build
{
    /// <summary>Twelve hexadecimal digits.</summary>
    public static string Version { get; } = Engine.Of(Module<EvidenceStore>(), Module<JsonAnswer>(), typeof(Engine).Module.ModuleVersionId);

    private static Guid Module<T>() => typeof(T).Module.ModuleVersionId;
}
